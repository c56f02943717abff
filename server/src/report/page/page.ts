import { percentOf } from '../../analysis/completeness';
import type { ReportData } from '../collect';
import { rangeOf } from '../collect';
import { counted, type Html, markup, number, raw, share, trusted } from './html';
import { type Linking, Lists } from './lists';
import { dateName } from './names';
import { patterns } from './patterns';
import { scriptFor } from './script';
import { completenessSection } from './sections/completeness';
import { originsSection } from './sections/origins';
import { pairsSection } from './sections/pairs';
import type { Section } from './sections/parts';
import { speakersSection } from './sections/speakers';
import { timeSection } from './sections/time';
import { typesSection } from './sections/types';
import { unnamedSection } from './sections/unnamed';
import { styleFor } from './style';

export interface PageOptions {
  readonly title: string;
  /** Of Whosaid. */
  readonly version: string;
  /** `editor`: the page stands in an editor, and a click on a quote sends a message with the number of its text. */
  readonly linking: Linking;
}

export interface Page {
  /** Everything in one: it asks for nothing. */
  readonly html: string;
  /** URIs of the texts by the numbers that messages name; empty where nothing leads to texts. */
  readonly texts: readonly string[];
}

/** Writes a report as one page of HTML. The same data, the same bytes. */
export async function pageOf(data: ReportData, { title, version, linking }: PageOptions): Promise<Page> {
  const lists = new Lists();
  const style = styleFor(linking);
  const script = scriptFor(linking);
  const policy = `default-src 'none'; style-src '${await hashOf(style)}'; script-src '${await hashOf(script)}'; base-uri 'none'; form-action 'none'`;
  const sections = data.totals.texts === 0 ? [] : sectionsOf(data, lists);
  const html = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Whosaid ${version}">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${raw(trusted(style))}</style>
</head>
<body>
${raw(patterns)}
<div class="page">
<a class="skip" href="#main">To the report</a>
<header class="top"><h1 dir="auto">${title}</h1><p class="sub">${subtitle(data)}</p>
${raw(sections.length === 0 ? markup`` : markup`<nav aria-label="Parts of the report"><ul>${sections.map((section) => markup`<li><a href="#${section.id}">${section.title}</a></li>`)}</ul></nav>`)}
</header>
<main id="main">
${raw(sections.length === 0 ? nothing : headline(data))}
${sections.map(
  ({
    id,
    title: name,
    content,
  }) => markup`<section id="${id}" aria-labelledby="${id}-h"><h2 id="${id}-h">${name}</h2>${raw(content)}</section>
`,
)}
</main>
<footer><p>Counted are the quotes that are labeled: confirmed by a person, with a speaker, and found in their text. A joint statement counts for each of its speakers. What is not labeled is what the detector finds and nobody has labeled, dismissed or confirmed.</p><p>Lists hold the first quotes of what they are of. All of them are in <code>whosaid report --format csv</code>.</p><p>Made by Whosaid ${version}.</p></footer>
</div>
${raw(lists.written(linking))}<script>${raw(trusted(script))}</script>
</body>
</html>
`;
  return { html, texts: lists.texts };
}

function sectionsOf(data: ReportData, lists: Lists): readonly Section[] {
  return [
    speakersSection(data, lists),
    typesSection(data, lists),
    timeSection(data, lists),
    pairsSection(data, lists),
    originsSection(data, lists),
    unnamedSection(data, lists),
    completenessSection(data, lists),
  ];
}

const nothing = markup`<p class="lead">There is nothing to report yet. A text is one of ours once it has a sidecar (<code>article.txt.quotes.yaml</code>) or a <code>speakers.yaml</code> above it.</p>`;

function subtitle(data: ReportData): string {
  const { totals } = data;
  if (totals.texts === 0) return 'No texts';
  const range = rangeOf(data);
  const dates = range ? [...new Set(range.map(dateName))].join(' – ') : '';
  return [counted(totals.texts, 'text'), counted(totals.labeled, 'labeled quote'), dates]
    .filter((words) => words !== '')
    .join(' · ');
}

/** The numbers that a reader should take home. */
function headline({ totals }: ReportData): Html {
  const { labeled, types } = totals;
  const tiles: readonly (readonly [value: string, name: string, section: string])[] = [
    [number(labeled), labeled === 1 ? 'quote labeled' : 'quotes labeled', 'speakers'],
    [number(totals.speakers), totals.speakers === 1 ? 'speaker quoted' : 'speakers quoted', 'speakers'],
    [share(types.direct + types.mixed, labeled), 'quoted in their own words, wholly or partly', 'types'],
    [share(totals.unnamed, labeled), 'from unnamed sources', 'unnamed'],
    [`${percentOf(totals)} %`, `complete: ${counted(totals.unlabeled, 'quote')} left`, 'complete'],
    [number(totals.completeTexts), `of ${counted(totals.texts, 'text')} complete`, 'complete'],
  ];
  return markup`<dl class="numbers">${tiles.map(([value, name, section]) => markup`<div><dt>${name}</dt><dd><a href="#${section}">${value}</a></dd></div>`)}</dl>`;
}

/** What a content security policy lets through by its content. */
async function hashOf(content: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(content));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
