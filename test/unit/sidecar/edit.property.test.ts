import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { QuoteSpeaker } from '../../../server/src/model/quote';
import { toSpeakerId } from '../../../server/src/model/speaker';
import {
  dismissalsAdded,
  dismissalsRemoved,
  type EntryStarts,
  quoteChanged,
  quotesAdded,
  quotesRemoved,
} from '../../../server/src/sidecar/edit';
import { replaceId } from '../../../server/src/sidecar/speakerIds';
import { type Change, edited } from '../../../server/src/yaml/change';
import { commentsOf } from '../../../server/src/yaml/merge/entry';
import { parseYaml } from '../../../server/src/yaml/parse';
import { isPlainList, isPlainRecord, isSame, type Plain, plainFile } from '../../../server/src/yaml/plain';
import { effort } from '../../fuzz/effort';
import { applied } from '../kit/edits';

/** The text that all sidecars here are about: each word once. */
const words = 'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi'.split(' ');
const text = words.join(' ');

function spanOf(word: string) {
  const start = words.slice(0, words.indexOf(word)).join(' ').length + (word === words[0] ? 0 : 1);
  return { start, end: start + word.length };
}

/** One way to write words. */
type Marks = (value: string) => string;
const marks = fc.constantFrom<Marks>(
  (value) => value,
  (value) => `"${value}"`,
  (value) => `'${value}'`,
);

const lead = fc.constantFrom('', '\n', '# about it\n', '\n# a group\n\n', '#\n');
const comment = fc.constantFrom('', ' # why', '   #');
const field = fc.constantFrom(
  'type: direct',
  'type: "indirect" # sure',
  'speaker: wang',
  "speaker: 'wang'",
  'speaker: [wang, li]',
  'speaker:\n  - wang # first\n  - "li"',
  'source: He',
  'cue: {exact: said, prefix: "x "}',
  'tags: [a, "b, c"]',
  'tags:\n- a\n- b # c',
  'note: |\n  long\n\n    longer',
  'note: >-\n  folded\n  lines',
  'note: "escaped \\u00e9 \\"q\\""',
  'status: suggested',
  'own: {x: [1, true], y: ~}',
  '__proto__: {a: 1}',
  'constructor: c',
  '"quoted key": 1',
);

interface Written {
  readonly word: string;
  readonly lines: readonly string[];
  readonly lead: string;
  readonly isFlow: boolean;
}

const entry = fc
  .record({
    fields: fc.uniqueArray(field, { selector: (each) => /^"?([^":]+)/.exec(each)?.[1], maxLength: 4 }),
    marks,
    comment,
    lead,
    isFlow: fc.boolean(),
    indent: fc.constantFrom(2, 4),
  })
  .map(({ fields, marks: mark, comment: behind, lead: above, isFlow }) => ({
    lead: above,
    lines: [mark, behind, fields] as const,
    isFlow: isFlow && fields.every((each) => !each.includes('\n') && !each.includes('#')),
  }));

function written(word: string, { lead: above, lines: [mark, behind, fields], isFlow }: Entry, step: number): Written {
  if (isFlow) {
    return {
      word,
      lead: above,
      isFlow,
      lines: [`- {content: ${mark(word)}${fields.map((each) => `, ${each}`).join('')}}${behind}`],
    };
  }
  const below = fields
    .flatMap((each) => each.split('\n'))
    .map((line) => (line === '' ? '' : `${' '.repeat(step)}${line}`));
  return { word, lead: above, isFlow, lines: [`-${' '.repeat(step - 1)}content: ${mark(word)}${behind}`, ...below] };
}

type Entry = typeof entry extends fc.Arbitrary<infer T> ? T : never;

const sidecar = fc
  .record({
    chosen: fc.subarray(words.slice(0, 12), { minLength: 1, maxLength: 5 }),
    entries: fc.array(entry, { minLength: 5, maxLength: 5 }),
    column: fc.constantFrom(0, 2, 4),
    step: fc.constantFrom(2, 4),
    head: fc.constantFrom(
      'version: 1\n',
      '# top\n\nversion: 1 # first\nlanguage: en\n',
      '---\nversion: 1\nx-own: &a {k: v}\nx-also: *a\n',
    ),
    tail: fc.constantFrom(
      '',
      '\n',
      'dismissed:\n  - content: pi\n    reason: "no"\n',
      '# end\n',
      'x-tail:\n    - 1\n    -   2\n',
    ),
    crlf: fc.boolean(),
    isOpen: fc.boolean(),
  })
  .map(({ chosen, entries, column, step, head, tail, crlf, isOpen }) => {
    const items = chosen.flatMap((word, i) => {
      const each = entries[i];
      return each ? [written(word, each, step)] : [];
    });
    const indented = (lines: string) => lines.replaceAll(/^(?=.)/gm, ' '.repeat(column));
    const list = items.map((item) => indented(`${item.lead}${item.lines.join('\n')}\n`)).join('');
    const whole = `${head}quotes: # all\n${list}${tail}`;
    const ended = isOpen ? whole.replace(/\n+$/, '') : whole;
    return crlf ? ended.replaceAll('\n', '\r\n') : ended;
  });

/** Something that a command of ours does. */
interface Step {
  readonly name: string;
  readonly at: number;
  readonly word: string;
  readonly speaker: string;
}

const step = fc.record({
  name: fc.constantFrom(
    'label',
    'type',
    'speaker',
    'joint',
    'note',
    'content',
    'source',
    'confirm',
    'remove',
    'dismiss',
    'undismiss',
    'rename',
  ),
  at: fc.nat(5),
  word: fc.constantFrom(...words.slice(12)),
  speaker: fc.constantFrom('zhao', 'true', '2020', '王毅'),
});

interface State {
  readonly sidecar: string;
  readonly model: Plain;
}

function quotesOf(model: Plain): readonly Plain[] {
  const quotes = isPlainRecord(model) ? model['quotes'] : undefined;
  return isPlainList(quotes) ? quotes : [];
}

function startsOf(model: Plain, key: 'quotes' | 'dismissed'): EntryStarts {
  const list = isPlainRecord(model) ? model[key] : undefined;
  return (isPlainList(list) ? list : []).map((quote) => {
    const content = isPlainRecord(quote) ? quote['content'] : undefined;
    return typeof content === 'string' ? spanOf(content).start : undefined;
  });
}

/** What a step does, and which quotes it is about; undefined where it has nothing to do. */
function changeOf(
  { name, at, word, speaker }: Step,
  model: Plain,
): { change: Change; touched: readonly number[] } | undefined {
  const quotes = quotesOf(model);
  const index = quotes.length === 0 ? -1 : at % quotes.length;
  const who: QuoteSpeaker = { kind: 'speakers', ids: [toSpeakerId(speaker)] };
  const set = (values: Parameters<typeof quoteChanged>[2]) =>
    index < 0 ? undefined : { change: quoteChanged(text, index, values, [spanOf(words[0] ?? '')]), touched: [index] };
  switch (name) {
    case 'label':
      return {
        change: quotesAdded(
          text,
          [{ content: [spanOf(word)], type: 'direct', speaker: who, status: 'suggested' }],
          startsOf(model, 'quotes'),
        ),
        touched: [],
      };
    case 'type':
      return set({ type: 'mixed' });
    case 'speaker':
      return set({ speaker: who });
    case 'joint':
      return set({ speaker: { kind: 'speakers', ids: [toSpeakerId(speaker), toSpeakerId('li')] } });
    case 'note':
      return set({ note: `${word}: # "${speaker}"` });
    case 'content':
      return set({ content: [spanOf(word)] });
    case 'source':
      return set({ source: at % 2 === 0 ? 'none' : spanOf(word) });
    case 'confirm':
      return set({ status: 'confirmed' });
    case 'remove':
      return index < 0 ? undefined : { change: quotesRemoved([index]), touched: [index] };
    case 'dismiss':
      return {
        change: dismissalsAdded(text, [{ content: [spanOf(word)], reason: speaker }], startsOf(model, 'dismissed')),
        touched: [],
      };
    case 'undismiss':
      return isPlainRecord(model) && isPlainList(model['dismissed']) && model['dismissed'].length > 0
        ? { change: dismissalsRemoved([0]), touched: [] }
        : undefined;
    default:
      return { change: replaceId(toSpeakerId('wang'), toSpeakerId(speaker)), touched: quotes.map((_, i) => i) };
  }
}

/** Does a step, and looks at everything that must not have changed. */
function done({ sidecar: before, model }: State, what: Step): State {
  const found = changeOf(what, model);
  if (!found) return { sidecar: before, model };
  const result = edited(before, found.change);
  const after = applied(before, result);
  const now = plainFile(parseYaml(after.replaceAll('*a', 'null')));
  if (now === undefined) throw new Error(`not readable:\n${after}`);
  const [old, fresh] = [quotesOf(model), quotesOf(now)];
  // All other quotes say what they said, in the order in which they stood.
  const kept = old.filter((_, i) => !found.touched.includes(i));
  expect(
    fresh.filter((quote) => kept.some((other) => isSame(quote, other))).map((quote) => JSON.stringify(quote)),
  ).toEqual(expect.arrayContaining(kept.map((quote) => JSON.stringify(quote))));
  if (isPlainRecord(model) && isPlainRecord(now)) {
    for (const key of Object.keys(model))
      if (key !== 'quotes' && key !== 'dismissed') expect(isSame(now[key], model[key])).toBe(true);
  }
  // Keys that are not ours stay with their quotes.
  for (const index of what.name === 'remove' ? [] : found.touched) {
    const [was, is] = [old[index], fresh[index]];
    if (!isPlainRecord(was) || !isPlainRecord(is)) throw new Error('no mapping');
    for (const key of ['own', '__proto__', 'constructor', 'quoted key']) {
      if (Object.hasOwn(was, key)) expect(isSame(is[key], was[key])).toBe(true);
    }
  }
  // Lines that are not of what is changed stand there to the byte; nothing is written in another way.
  const lines = after.split(/(?<=\n)/);
  let at = 0;
  const isUntouched = untouchedLines(before, found.touched);
  for (const line of isUntouched) {
    const next = lines.findIndex((other, i) => i >= at && other.trimEnd() === line.trimEnd());
    if (next === -1)
      throw new Error(`lost: ${JSON.stringify(line)}\n${what.name}\n--- before\n${before}\n--- after\n${after}`);
    at = next + 1;
  }
  expect(after).toMatch(/^quotes:(?: \[\])? # all\r?$/m);
  const eol = before.includes('\r\n');
  expect(eol ? after.replaceAll('\r\n', '') : after).not.toMatch(eol ? /[\r\n]/ : /\r/);
  // Comments go only with what is taken away.
  if (what.name !== 'remove' && what.name !== 'undismiss') {
    const left = [...commentsOf(after)];
    for (const each of commentsOf(before)) {
      const place = left.indexOf(each);
      if (place === -1 && found.touched.length === 0) throw new Error(`lost comment ${each}\n${before}\n---\n${after}`);
      if (place !== -1) left.splice(place, 1);
    }
  }
  return { sidecar: after, model: now };
}

/** The lines of a sidecar that belong to no quote of some; blank ones may come and go. */
function untouchedLines(sidecar: string, touched: readonly number[]): readonly string[] {
  const lines = sidecar.split(/(?<=\n)/);
  let index = -1;
  let inQuotes = false;
  return lines.filter((line) => {
    if (line.startsWith('quotes:')) {
      // An empty list has brackets there.
      inQuotes = true;
      return false;
    }
    if (inQuotes && /^[^\s#-]/.test(line)) inQuotes = false;
    if (inQuotes && /^ *- +(?:\{?content)/.test(line)) index++;
    if (!inQuotes) return !/^dismissed|^\s|^$/.test(line) && line.trim() !== '';
    // Comments between two quotes may be about either.
    return line.trim() !== '' && !/^\s*#/.test(line) && !touched.includes(index);
  });
}

function begin(sidecar: string): State {
  const model = plainFile(parseYaml(sidecar.replaceAll('*a', 'null')));
  if (model === undefined) throw new Error(`not valid:\n${sidecar}`);
  return { sidecar, model };
}

describe('any edits of any sidecar', () => {
  test('change what they are about and nothing else', () => {
    fc.assert(
      fc.property(sidecar, fc.array(step, { minLength: 1, maxLength: 6 }), (file, steps) => {
        let state = begin(file);
        for (const what of steps) state = done(state, what);
        expect(plainFile(parseYaml(state.sidecar.replaceAll('*a', 'null')))).toEqual(state.model);
      }),
      { numRuns: effort(250) },
    );
  });

  test('that take back what was done give the same bytes', () => {
    fc.assert(
      fc.property(sidecar, step, (file, what) => {
        const { model } = begin(file);
        const index = startsOf(model, 'quotes').findLastIndex((start) => (start ?? 0) < spanOf(what.word).start) + 1;
        const added = changeOf({ ...what, name: 'label' }, model);
        if (!added) return;
        const there = applied(file, edited(file, added.change));
        const back = applied(there, edited(there, quotesRemoved([index])));
        expect(back).toBe(file);
        const dismissed = changeOf({ ...what, name: 'dismiss' }, model);
        if (!dismissed) return;
        const without = applied(file, edited(file, dismissed.change));
        const place = startsOf(begin(without).model, 'dismissed').lastIndexOf(spanOf(what.word).start);
        expect(applied(without, edited(without, dismissalsRemoved([place])))).toBe(file);
      }),
      { numRuns: effort(200) },
    );
  });

  test('that change nothing give the same bytes', () => {
    fc.assert(
      fc.property(sidecar, (file) => {
        expect(applied(file, edited(file))).toBe(file);
        expect(applied(file, edited(file, replaceId(toSpeakerId('nobody'), toSpeakerId('else'))))).toBe(file);
      }),
      { numRuns: effort(100) },
    );
  });
});
