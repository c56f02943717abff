// The project's own gold: texts beside their sidecars and one registry, in the form of the corpora of ../shared/data.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { locateDismissals, locateQuotes, placeOf } from '../../../server/src/analysis/locate';
import type { Span } from '../../../server/src/model/span';
import { readSidecar } from '../../../server/src/sidecar/read';
import { searchIn } from '../../../server/src/sidecar/search';

type Range = readonly [number, number];

export interface GoldAttribution {
  readonly content: readonly Range[];
  readonly source: readonly Range[];
  readonly cue: readonly Range[];
  /** Ids of the registry; none where the labels say that nobody knows. */
  readonly speakers: readonly string[];
}

export interface GoldText {
  readonly id: string;
  readonly text: string;
  readonly language: string | undefined;
  readonly speakers: unknown;
  readonly attributions: readonly GoldAttribution[];
  /** What looks like an attribution and is none. */
  readonly dismissed: readonly (readonly Range[])[];
}

/**
 * The texts of a folder. Left out are free indirect speech, which a detector of cues cannot see, and what the labels call
 * nested: an attribution inside another one.
 */
export function goldIn(folder: string): readonly GoldText[] {
  const registry: unknown = parse(readFileSync(path.join(folder, 'speakers.yaml'), 'utf8'));
  const speakers = typeof registry === 'object' && registry !== null && 'speakers' in registry ? registry.speakers : {};
  return readdirSync(folder)
    .filter((name) => name.endsWith('.quotes.yaml'))
    .toSorted()
    .map((name) => {
      const id = name.slice(0, -'.quotes.yaml'.length);
      const text = readFileSync(path.join(folder, id), 'utf8');
      return { id, text, speakers, ...labelsOf(text, readFileSync(path.join(folder, name), 'utf8')) };
    });
}

function labelsOf(text: string, yaml: string): Pick<GoldText, 'language' | 'attributions' | 'dismissed'> {
  const sidecar = readSidecar(yaml);
  const search = searchIn(text);
  const points = (offset: number): number => text.slice(0, offset).replaceAll(/[\u{10000}-\u{10FFFF}]/gu, '□').length;
  const range = ({ start, end }: Span): Range => [points(start), points(end)];
  const attributions = locateQuotes(search, sidecar).flatMap(({ quote, anchoring, source, cue }) => {
    const content = placeOf(anchoring);
    if (content === undefined || quote.type === 'free-indirect' || quote.tags.includes('nested')) return [];
    return {
      content: content.map(range),
      source: source === undefined ? [] : [range(source)],
      cue: cue === undefined ? [] : [range(cue)],
      speakers: quote.speaker?.kind === 'speakers' ? quote.speaker.ids : [],
    };
  });
  const dismissed = locateDismissals(search, sidecar).map(({ anchoring }) => (placeOf(anchoring) ?? []).map(range));
  return { language: sidecar.language, attributions, dismissed };
}
