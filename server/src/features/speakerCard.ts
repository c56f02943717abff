import type { Speaker } from '../model/speaker';
import { field, type Line, safeLink } from './markup';

export interface Counts {
  /** Quotes in the text at hand; undefined where there is none. */
  readonly here?: number;
  /** Quotes in the corpus; undefined as long as it is not known in full. */
  readonly corpus?: number;
}

/** Who somebody is: what a hover shows for a registered speaker. */
export function speakerCard(speaker: Speaker, counts: Counts): readonly Line[] {
  const { name, kind, role, affiliation, country, aliases, pronouns, wikidata, links, notes } = speaker;
  return [
    { kind: 'title', text: name, detail: role ?? (kind === 'person' ? undefined : kind) },
    ...field('Affiliation', affiliation),
    ...field('Country', country && countryName(country)),
    ...field('Also written', aliases.join(', ')),
    ...field('Pronouns', pronouns),
    ...linksOf(wikidata, links),
    ...(notes ? [{ kind: 'note', text: notes } as const] : []),
    ...field('Quotes', countsText(counts)),
  ];
}

/** The web page of a Wikidata item; undefined where the words are none. */
export function wikidataPage(item: string): string | undefined {
  return /^Q[1-9]\d*$/.test(item) ? `https://www.wikidata.org/wiki/${item}` : undefined;
}

function linksOf(wikidata: string | undefined, links: readonly string[]): Line[] {
  const page = wikidata === undefined ? undefined : wikidataPage(wikidata);
  const item: Line[] = page === undefined ? [] : [{ kind: 'link', label: `Wikidata ${wikidata}`, href: page }];
  return [
    ...item,
    ...links.map((address): Line => {
      const href = safeLink(address);
      return href ? { kind: 'link', label: address, href } : { kind: 'text', text: address };
    }),
  ];
}

function countsText({ here, corpus }: Counts): string {
  return [
    ...(here === undefined ? [] : [`${here} in this text`]),
    ...(corpus === undefined ? [] : [`${corpus} in the corpus`]),
  ].join(', ');
}

/** `CN` as `China (CN)`; the code alone where it is none. */
function countryName(code: string): string {
  try {
    regions ??= new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
    const name = regions.of(code);
    return name ? `${name} (${code})` : code;
  } catch {
    return code;
  }
}

/** Made when the first country is shown: loading the names of all of them takes a tenth of the start. */
let regions: Intl.DisplayNames | undefined;
