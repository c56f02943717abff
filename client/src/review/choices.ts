import type { NamedSpeaker, QuoteItem, SpeakerChoice } from '../../../server/src/protocol';

/** Why a speaker stands where it stands in the list. */
export type ChoiceGroup = 'proposed' | 'in this text' | 'recent' | 'others';

/** More would hide the text below the picker; typing a name finds everybody. */
const mostRecent = 3;

/** A line of the picker. */
export type Choice =
  | {
      readonly kind: 'speaker';
      readonly group: ChoiceGroup;
      readonly ids: readonly string[];
      readonly name: string;
      readonly description: string;
    }
  | { readonly kind: 'unknown' };

/**
 * Who may be meant, likely ones first: who is proposed, whom the text names, who was chosen lately (latest first),
 * everybody else, and the honest `unknown` before those others, so that it is near.
 */
export function choicesOf(
  quote: QuoteItem | undefined,
  speakers: readonly SpeakerChoice[],
  recent: readonly string[],
): readonly Choice[] {
  const proposed = quote?.speakers ?? [];
  const known = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  const used = new Set(proposed.length === 1 ? proposed.map(({ id }) => id) : []);
  const take = (group: ChoiceGroup, some: readonly SpeakerChoice[]): Choice[] =>
    some
      .filter(({ id }) => !used.has(id))
      .map((speaker) => {
        used.add(speaker.id);
        return { kind: 'speaker', group, ids: [speaker.id], name: speaker.name, description: descriptionOf(speaker) };
      });
  const first: readonly Choice[] =
    proposed.length === 0
      ? []
      : [
          {
            kind: 'speaker',
            group: 'proposed',
            ids: proposed.map(({ id }) => id),
            name: namesOf(proposed),
            description: proposed.length === 1 ? descriptionOf(known.get(proposed[0]?.id ?? '')) : 'together',
          },
        ];
  const named = take(
    'in this text',
    speakers.filter(({ inText }) => inText),
  );
  const lately = take('recent', recent.flatMap((id) => known.get(id) ?? []).slice(0, mostRecent));
  return [...first, ...named, ...lately, { kind: 'unknown' }, ...take('others', speakers)];
}

export function namesOf(speakers: readonly NamedSpeaker[]): string {
  return speakers.map(({ name }) => name).join(' and ');
}

/** Aliases, so that the picker finds them, each also without its diacritics, as people type it. */
function descriptionOf(speaker: SpeakerChoice | undefined): string {
  if (!speaker) return '';
  const plain = [speaker.name, ...speaker.aliases].flatMap((name) => (fold(name) === name ? [] : [fold(name)]));
  return [...new Set([...speaker.aliases, ...plain])].join(', ');
}

/** Latin letters without their diacritics; `đ` and `ø` have no decomposition in Unicode. */
export function fold(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/(\p{Script=Latin})\p{Mn}+/gu, '$1')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replaceAll('ø', 'o')
    .replaceAll('Ø', 'O')
    .normalize('NFC');
}

/** Puts whom somebody has just chosen at the front of those chosen lately. */
export function remember(recent: readonly string[], ids: readonly string[], most = 20): readonly string[] {
  return [...ids, ...recent.filter((id) => !ids.includes(id))].slice(0, most);
}
