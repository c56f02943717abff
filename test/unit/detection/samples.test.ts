import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { detect } from '../../../server/src/detection/detect';
import { detectLanguage, languageFor } from '../../../server/src/languages';
import type { ResolvedAttribution } from '../../../server/src/model/attribution';
import { overlaps, type Span, textOf } from '../../../server/src/model/span';
import type { Speaker } from '../../../server/src/model/speaker';
import { toSpeakerId } from '../../../server/src/model/speaker';
import { compileNames, findMentions } from '../../../server/src/speakers/mentions';
import { resolveSpeakers } from '../../../server/src/speakers/resolve';

const samples = new URL('../../../samples/', import.meta.url);

interface Label {
  readonly content: string | readonly string[];
  readonly type: string;
  readonly speaker: string | readonly string[];
  readonly source?: string;
}

/** Where a label's words stand; labels are in text order, so the search goes on behind the label before. */
interface Gold {
  readonly content: Span;
  readonly source: string | undefined;
  readonly speakers: readonly string[];
}

/** Whether two ways to name a source overlap: one holds the other. */
function agrees(found: string, expected: string): boolean {
  return found.includes(expected) || expected.includes(found);
}

function goldOf(text: string, labels: readonly Label[]): readonly Gold[] {
  const gold: Gold[] = [];
  let from = 0;
  for (const label of labels) {
    const words = [label.content].flat()[0] ?? '';
    const start = text.indexOf(words, from);
    if (start < 0) throw new Error(`The sample does not hold “${words}”.`);
    from = start + 1;
    if (label.type === 'free-indirect') continue;
    gold.push({
      content: { start, end: start + words.length },
      source: label.source,
      speakers: [label.speaker].flat(),
    });
  }
  return gold;
}

function registry(): readonly Speaker[] {
  const { speakers } = parse(readFileSync(new URL('speakers.yaml', samples), 'utf8'));
  return Object.entries<Record<string, unknown>>(speakers).map(([id, entry]) => ({
    id: toSpeakerId(id),
    name: id,
    aliases: [],
    kind: 'person',
    links: [],
    ...entry,
  }));
}

function detected(text: string, speakers: readonly Speaker[]): readonly ResolvedAttribution[] {
  const pack = languageFor(detectLanguage(text));
  const mentions = findMentions(text, compileNames(speakers), pack);
  return resolveSpeakers(text, detect(text, pack), mentions, speakers, pack);
}

describe('the sample texts without their sidecars', () => {
  const speakers = registry();
  let all = 0;
  const missed: string[] = [];
  const wrong: string[] = [];
  for (const name of readdirSync(samples).filter((file) => file.endsWith('.txt'))) {
    const text = readFileSync(new URL(name, samples), 'utf8');
    const { quotes } = parse(readFileSync(new URL(`${name}.quotes.yaml`, samples), 'utf8'));
    const found = detected(text, speakers);
    for (const gold of goldOf(text, quotes)) {
      all++;
      const match = found.find(
        ({ content, source }) =>
          content.some((span) => overlaps(span, gold.content)) &&
          (gold.source === undefined || (source !== undefined && agrees(textOf(text, source), gold.source))),
      );
      if (match === undefined) missed.push(text.slice(gold.content.start, gold.content.start + 60));
      else if (match.speaker === undefined || !gold.speakers.includes(match.speaker)) {
        wrong.push(
          `${match.speaker} for ${gold.speakers.join(', ')}: ${text.slice(gold.content.start, gold.content.start + 60)}`,
        );
      }
    }
  }

  it('are read to at least nine tenths', () => {
    expect(missed.slice(Math.min(all / 10, 4))).toEqual([]);
  });

  it('have the right speaker for nine tenths of what was found', () => {
    expect(wrong.slice((all - missed.length) / 10)).toEqual([]);
  });
});
