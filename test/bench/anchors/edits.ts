import type { Span } from '../../../server/src/model/span';
import type { Random } from './random';
import type { TrackedText } from './tracked';

/** What is edited: a text, and where its quotes stood at first. */
export interface Subject {
  readonly tracked: TrackedText;
  readonly fragments: readonly Span[];
  readonly random: Random;
  /** Sentences of other texts. */
  readonly sentences: readonly string[];
}

/** The classes of edits, each by what it does to a text. */
export const edits: Readonly<Record<string, (subject: Subject) => void>> = {
  untouched: () => undefined,
  'typos, up to 15 %': (subject) => typos(subject, 0.15),
  'typos, up to 40 %': (subject) => typos(subject, 0.4),
  rewording,
  'insertion of sentences': insertions,
  'deletion of paragraphs': deleteParagraphs,
  'deletion of quotes': deleteQuotes,
  'halves of quotes deleted': deleteHalves,
  'paragraphs reordered': reorder,
  'paragraphs duplicated': duplicate,
  'quotation marks': marks,
  'white space': whiteSpace,
  'line endings': lineEndings,
  'normal forms': normalForms,
  'letter case': letterCase,
  'find and replace': findAndReplace,
  'several at once': several,
};

const letters = 'etaoinshrdlucmfwyp';

function typos({ tracked, fragments, random }: Subject, most: number): void {
  for (const fragment of fragments) {
    const length = fragment.end - fragment.start;
    const errors = Math.floor(length * most * random.next() + 0.5 * random.next());
    for (let i = 0; i < Math.min(errors, Math.floor(length * most)); i++) {
      const place = tracked.spanOf(fragment);
      if (!place) break;
      const at = place.start + random.below(place.end - place.start);
      const letter = letters.charAt(random.below(letters.length));
      const kind = random.below(3);
      tracked.replace({ start: at, end: kind === 0 ? at : at + 1 }, kind === 2 ? '' : letter);
    }
  }
}

function rewording({ tracked, fragments, random }: Subject): void {
  for (const fragment of fragments) {
    const place = tracked.spanOf(fragment);
    if (!place) continue;
    const words = wordsIn(tracked.text, place);
    const others = wordsIn(tracked.text, { start: 0, end: tracked.length });
    const rounds = Math.ceil(words.length * 0.25 * random.next());
    for (const word of sample(words, rounds, random).toSorted((a, b) => b.start - a.start)) {
      const other = others[random.below(others.length)];
      const text = other ? tracked.text.slice(other.start, other.end) : 'perhaps';
      tracked.replace(word, random.pick(['', text, `${text} rather`]));
    }
  }
}

function insertions({ tracked, random, sentences }: Subject): void {
  for (let i = 0; i < 1 + random.below(5); i++) {
    const spaces = [...tracked.text.matchAll(/\s/gu)];
    const at = (spaces[random.below(spaces.length)]?.index ?? 0) + 1;
    const sentence = sentences[random.below(sentences.length)] ?? 'Nobody knows.';
    const words = random.below(2) === 0 ? sentence : sentence.split(' ').slice(0, 3).join(' ');
    tracked.replace({ start: Math.min(at, tracked.length), end: Math.min(at, tracked.length) }, `${words} `);
  }
}

function deleteParagraphs({ tracked, random }: Subject): void {
  for (let i = 0; i < 1 + random.below(3); i++) {
    const all = paragraphs(tracked.text);
    const chosen = all[random.below(all.length)];
    if (chosen && all.length > 1) tracked.replace(chosen, '');
  }
}

function deleteQuotes({ tracked, fragments, random }: Subject): void {
  for (const fragment of fragments) {
    const place = random.below(3) === 0 ? tracked.spanOf(fragment) : undefined;
    if (place) tracked.replace(place, '');
  }
}

function deleteHalves({ tracked, fragments, random }: Subject): void {
  for (const fragment of fragments) {
    const place = tracked.spanOf(fragment);
    if (!place) continue;
    const middle = place.start + Math.floor((place.end - place.start) * (0.2 + 0.6 * random.next()));
    tracked.replace(random.below(2) === 0 ? { ...place, end: middle } : { ...place, start: middle }, '');
  }
}

function reorder({ tracked, random }: Subject): void {
  const all = paragraphs(tracked.text);
  if (random.below(2) === 0) {
    tracked.reorder(sample(all, all.length, random));
    return;
  }
  const moved = all[random.below(all.length)];
  const others = all.filter((each) => each !== moved);
  const to = random.below(others.length + 1);
  tracked.reorder([...others.slice(0, to), ...(moved ? [moved] : []), ...others.slice(to)]);
}

function duplicate({ tracked, random }: Subject): void {
  for (let i = 0; i < 1 + random.below(3); i++) {
    const all = paragraphs(tracked.text);
    const chosen = all[random.below(all.length)];
    const to = random.below(2) === 0 ? chosen?.end : all[random.below(all.length)]?.start;
    if (chosen && to !== undefined) tracked.copy(chosen, to);
  }
}

/** What opens, what closes, and the apostrophe. */
type Style = readonly [string, string, string];

const styles: readonly [Style, ...Style[]] = [
  ['"', '"', "'"],
  ['“', '”', '’'],
  ['« ', ' »', '’'],
  ['„', '“', '‘'],
  ['「', '」', '’'],
];

function marks({ tracked, random }: Subject): void {
  const [open, close, apostrophe] = random.pick(styles);
  let isOpen = false;
  tracked.rewrite(/["“”„‟]|«\s?|\s?»/gu, () => {
    isOpen = !isOpen;
    return isOpen ? open : close;
  });
  tracked.rewrite(/['‘’]/gu, () => apostrophe);
}

function whiteSpace({ tracked, random }: Subject): void {
  const kind = random.below(4);
  if (kind === 0) tracked.rewrite(/[ \n]+/gu, () => (random.below(8) === 0 ? '\n' : ' '));
  else if (kind === 1) tracked.rewrite(/ /gu, () => (random.below(4) === 0 ? '  ' : ' '));
  else if (kind === 2) tracked.rewrite(/ /gu, () => (random.below(4) === 0 ? '\u00a0' : ' '));
  else tracked.rewrite(/ /gu, () => (random.below(10) === 0 ? '\n    ' : ' '));
}

function lineEndings({ tracked, random }: Subject): void {
  const ending = random.pick(['\r\n', '\r', '\n\n', '\u2028']);
  tracked.rewrite(/\r\n|\n|\r/gu, () => ending);
}

function normalForms({ tracked, random }: Subject): void {
  const form = random.pick(['NFC', 'NFD', 'NFKC']);
  tracked.rewrite(/\P{M}\p{M}*/gu, (cluster) => cluster.normalize(form));
}

function letterCase({ tracked, fragments, random }: Subject): void {
  const kind = random.below(3);
  for (const fragment of fragments) {
    const place = tracked.spanOf(fragment);
    if (!place) continue;
    const text = tracked.text;
    if (kind === 0) tracked.replace({ start: place.start, end: place.start + 1 }, swapped(text.charAt(place.start)));
    else if (kind === 1) tracked.replace(place, text.slice(place.start, place.end).toUpperCase());
    else
      for (const { start } of wordsIn(text, place))
        tracked.replace({ start, end: start + 1 }, text.charAt(start).toUpperCase());
  }
}

function findAndReplace({ tracked, random }: Subject): void {
  for (let i = 0; i < 1 + random.below(3); i++) {
    const words = wordsIn(tracked.text, { start: 0, end: tracked.length });
    const [from, to] = [words[random.below(words.length)], words[random.below(words.length)]];
    if (!from || !to) continue;
    const [old, other] = [tracked.text.slice(from.start, from.end), tracked.text.slice(to.start, to.end)];
    const { text } = tracked;
    for (const place of wordsIn(text, { start: 0, end: text.length }).toReversed()) {
      if (text.slice(place.start, place.end) === old) tracked.replace(place, other);
    }
  }
}

const quiet = [marks, whiteSpace, normalForms, lineEndings] as const;
const loud = [insertions, deleteParagraphs, reorder, duplicate, findAndReplace, rewording, deleteQuotes] as const;

function several(subject: Subject): void {
  const { random } = subject;
  random.pick(loud)(subject);
  random.pick(loud)(subject);
  typos(subject, 0.1);
  random.pick(quiet)(subject);
}

function swapped(letter: string): string {
  return letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase();
}

/** Lines with the breaks behind them: together they are the whole text. */
export function paragraphs(text: string): readonly Span[] {
  return [...text.matchAll(/[^\n]*\n+|[^\n]+$/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function wordsIn(text: string, { start, end }: Span): readonly Span[] {
  return [...text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

function sample<T>(items: readonly T[], count: number, random: Random): T[] {
  const left = [...items];
  const chosen: T[] = [];
  while (chosen.length < count && left.length > 0) chosen.push(...left.splice(random.below(left.length), 1));
  return chosen;
}
