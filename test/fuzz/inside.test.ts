import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areSameUpToCut, differences, type Filled } from './compared';
import { Decorated, type Insertion } from './decorated';
import { tries } from './effort';
import type { Files } from './said';

/** What is filled in: `[word]` with a word that says nothing, `[first]` with one that can be seen, `[mark]` with nothing. */
const hole = /\[(word|first|mark)\]/g;
/** The word that says nothing. */
const plainWord = 'zab';

/** Stand where a word stands, and can be seen. */
const visible = [
  '😀',
  '𝒳𝒴',
  '👨‍👩‍👧‍👦',
  '🇫🇷',
  'ñ',
  'n\u0303',
  'ợ',
  'o\u031b\u0323',
  'سلام',
  'שלום',
  '雨',
  'ﬁ',
  'ＡＢ',
  '\u0661\u0662',
];
/** Stand where a word stands. */
const words = [...visible, '\u2067שלום\u2069', '\u202e雨\u202c', '\uFFFE', '\uFEFF', '\uD83D', '\uDE00', '\0'];
/** Stand within a word. */
const marks = [
  '\u0301',
  '\u0302\u0300',
  '\u200d',
  '\u200c',
  '\u00ad',
  '\u2060',
  '\uFEFF',
  '\u200e',
  '\u202a',
  '\uFE0F',
];

interface Base {
  readonly name: string;
  readonly language: string;
  readonly text: string;
  readonly labels: readonly string[];
}

const bases: readonly Base[] = [
  {
    name: 'English',
    language: 'en',
    text: `Ministers speak

Wang Yi said that it rains in the [word] of the coun[mark]try. He added that the [word] snow will come.

“We will [word] see,” Wang said on Monday, “what the [word] win[mark]ter brings.”

Zhao noted that nothing [word] is lost, and Wang agreed that it is [word] so.

“[first] rain [mark]fell,” Wang said. “It was [first],” he added.

“Nobody [word] slept,” Zhao said.

Wang told reporters in the capital that the [word] rain
would [word] end be[mark]fore the week was over, and said: “Wait
[word] for it.”

The [word] end of the matter
`,
    labels: ['that it rains in the [word] of the coun[mark]try', 'nothing [word] is lost', 'Nobody [word] slept'],
  },
  {
    name: 'French',
    language: 'fr',
    text: `Les ministres parlent

Selon M. Zhao, il pleut [word] dans le nord du pa[mark]ys.

« Il faut [word] attendre », a souligné M. Zhao. Wang Yi a déclaré que la [word] neige viendra.

La [word] fin de la séance
`,
    labels: ['il pleut [word] dans le nord du pa[mark]ys'],
  },
  {
    name: 'with full-width quotation marks',
    language: 'en',
    text: `Ministers speak

＂It rains [word] in the nor[mark]th,＂ Wang said. 王毅 said 「下雨了 [word]」 on Monday.

Zhao said ＂that is [word] that＂ in Beijing.

The end of the matter
`,
    labels: ['It rains [word] in the nor[mark]th,'],
  },
];

/** The files of a base, with holes. */
function withHoles({ language, text, labels }: Base): { readonly [File in keyof Files]: string } {
  const entries = labels.map(
    (label) => `  - content: "${label}" # a [word] comment\n    speaker: wang-yi\n    note: "of [word]"\n`,
  );
  return {
    text,
    sidecar: `# [word]\nversion: 1\nlanguage: ${language}\nquotes:\n${entries.join('')}`,
    registry: `# [word]
version: 1
speakers:
  wang-yi:
    name: Wang Yi # [word]
    aliases: [Wang, 王毅]
    pronouns: he
    role: "[word] minister"
    notes: "A [word], a win[mark]ter."
  zhao: { name: Zhao, aliases: [M. Zhao], notes: "[word]" }
`,
  };
}

/** What is filled in, and the line ends of the text. */
interface Pieces {
  readonly word: string;
  readonly mark: string;
  readonly lineEnd: string;
}

/** A file with its holes filled plainly, and the same with odd words and marks. */
function filled(holes: string, { word, mark, lineEnd }: Pieces, isYaml: boolean): Filled {
  const insertions: Insertion[] = [];
  let plain = '';
  let last = 0;
  for (const { 0: found, 1: kind, index } of holes.matchAll(hole)) {
    plain += holes.slice(last, index);
    last = index + found.length;
    const piece = kind === 'mark' ? mark : kind === 'first' && !visible.includes(word) ? plainWord : word;
    const isComment = isYaml && /#[^\n]*$/.test(plain);
    const shown = isComment ? piece.replaceAll(unprintable, '') : isYaml ? JSON.stringify(piece).slice(1, -1) : piece;
    insertions.push({ at: plain.length, words: shown, over: kind === 'mark' ? 0 : plainWord.length });
    if (kind !== 'mark') plain += plainWord;
  }
  plain += holes.slice(last);
  if (lineEnd === '\r\n')
    insertions.push(...[...plain.matchAll(/\n/g)].map(({ index }) => ({ at: index, words: '\r' })));
  const odd = new Decorated(plain, insertions);
  return { plain, odd, text: lineEnd === '\r' && !isYaml ? odd.text.replaceAll('\n', '\r') : odd.text };
}

/** What YAML has no comments of. */
const unprintable = /[\0\uD800-\uDFFF\uFFFE\uFEFF\u0085\u2028]/g;

/**
 * Whether words are alike but for what was filled in: by their letters of ASCII, and up to where they were cut. How much
 * others are like words goes by how long that is, and whether these are written with their context goes by others.
 */
function areAlikeWords(is: string, should: string, { word, mark }: Pieces): boolean {
  const [found, expected] = [is, should].map((words) => words.replaceAll(withContext, '$1'));
  return areSameUpToCut(bare(found ?? '', [word, mark, plainWord]), bare(expected ?? '', [plainWord]));
}

/** Words of a label, with what stands before or behind them. */
const withContext = /\{exact: ([^{}]*?), (?:prefix|suffix): [^{}]*\}/g;

/** The letters of ASCII, and where it was cut. */
function bare(words: string, without: readonly string[]): string {
  const spelled = words.replaceAll(/\\u([0-9a-f]{4})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return without
    .reduce((rest, piece) => rest.replaceAll(piece, ''), spelled)
    .normalize('NFD')
    .replaceAll(/[^A-Za-z…]/g, '');
}

/** The place itself; in the word before, where something odd stands for the word at it, which may be none. */
function outOfWord(text: string, place: number): number {
  const start = text.lastIndexOf(plainWord, place);
  return start > 1 && place <= start + plainWord.length ? start - 2 : place;
}

describe.each(bases)(
  'odd characters within what is said move every place exactly and change nothing else: $name',
  (base) => {
    const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
    const pieces = fc.record({
      word: fc.constantFrom(...words),
      mark: fc.constantFrom(...marks),
      lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    });

    test('in the answers of every feature', async () => {
      await fc.assert(
        fc.asyncProperty(pieces, fc.array(share, { minLength: 1, maxLength: 3 }), async (pieces, shares) => {
          const holes = withHoles(base);
          const files = {
            text: filled(holes.text, pieces, false),
            sidecar: filled(holes.sidecar, pieces, true),
            registry: filled(holes.registry, pieces, true),
          };
          const areAlike = (is: string, should: string) => areAlikeWords(is, should, pieces);
          expect(await differences(files, areAlike, shares, outOfWord)).toEqual([]);
        }),
        tries(8, 20),
      );
    });
  },
);

/** Texts of many letters with marks. */
const vietnamese: Base = {
  name: 'Vietnamese',
  language: 'vi',
  text: `Bắc Kinh và Moscow

Ông Hàn kêu gọi hai nước tăng cường hợp tác trong cuộc chiến chống lại đại dịch. Ông nói thêm rằng tuyết sẽ rơi.

“Chúng ta sẽ thấy”, Hàn Chính nói hôm thứ Hai. Ông Hàn cho biết Trung Quốc sẵn sàng làm việc với Nga.
`,
  labels: ['hai nước tăng cường hợp tác trong cuộc chiến chống lại đại dịch'],
};
const french: Base = {
  name: 'French',
  language: 'fr',
  text: `Les ministres parlent

Selon Mme Hàn Chính, où que ce soit, il a déjà gelé dans les forêts de l’est.

« Il a été décidé d’arrêter », a souligné Hàn Chính. Le président Wang Yi a déclaré que la fin de l’été viendra.
`,
  labels: ['il a déjà gelé dans les forêts de l’est'],
};
/** The file with some of its letters taken apart; the choices are used over and over. */
function apart(plain: string, choices: readonly boolean[]): Filled {
  const letters = [...plain.matchAll(/[^\0-\x7f]/g)].filter(({ 0: letter }) => letter !== letter.normalize('NFD'));
  const insertions = letters.flatMap(({ 0: letter, index }, i) =>
    choices[i % choices.length] ? [{ at: index, words: letter.normalize('NFD'), over: 1 }] : [],
  );
  const odd = new Decorated(plain, insertions);
  return { plain, odd, text: odd.text };
}

const composed = (words: string) => words.normalize('NFC');

describe('letters that are taken apart or put together move every place exactly and change nothing else', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

  test.each([vietnamese, french])('in the answers of every feature: $name', async (base) => {
    const holes = withHoles(base);
    const choices = fc.array(fc.boolean(), { minLength: 1, maxLength: 7 });
    await fc.assert(
      fc.asyncProperty(
        choices,
        choices,
        choices,
        fc.array(share, { minLength: 1, maxLength: 3 }),
        async (inText, inSidecar, inRegistry, shares) => {
          const files = {
            text: apart(composed(base.text), inText),
            sidecar: apart(composed(holes.sidecar.replaceAll(hole, 'tuyết')), inSidecar),
            registry: apart(
              composed(holes.registry.replaceAll(hole, 'tuyết').replaceAll('Wang', 'Hàn').replaceAll('Yi', 'Chính')),
              inRegistry,
            ),
          };
          const areAlike = (is: string, should: string) => areSameUpToCut(composed(is), composed(should));
          expect(await differences(files, areAlike, shares)).toEqual([]);
        },
      ),
      tries(8, 20),
    );
  });
});
