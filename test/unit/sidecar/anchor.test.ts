import { describe, expect, test } from 'vitest';
import type { Anchor, Anchoring } from '../../../server/src/model/quote';
import { anchorContents } from '../../../server/src/sidecar/anchor';
import { anchorNear } from '../../../server/src/sidecar/near';
import { searchIn } from '../../../server/src/sidecar/search';
import { marked, withRanges } from '../kit/markers';

type Entry = string | Anchor | readonly (string | Anchor)[];

function anchorings(text: string, entries: readonly Entry[]): readonly Anchoring[] {
  const anchor = (words: string | Anchor): Anchor => (typeof words === 'string' ? { exact: words } : words);
  const contents = entries.map((entry) => {
    const [first, ...rest] = (Array.isArray(entry) ? entry : [entry]).map(anchor);
    return { content: [first ?? { exact: '' }, ...rest] as const, beside: [] };
  });
  return anchorContents(searchIn(text), contents);
}

/** The text with the content of one anchoring marked, and its state. */
function shown(text: string, anchoring: Anchoring | undefined): string {
  if (!anchoring) return 'none';
  if (anchoring.state === 'orphaned') return 'orphaned';
  if (anchoring.state === 'ambiguous') return `ambiguous: ${withRanges(text, anchoring.candidates.flat())}`;
  return `${anchoring.state}: ${withRanges(text, anchoring.content)}`;
}

describe('a content', () => {
  test.each<[string, Entry, string]>([
    ['found as it stands', 'we will win', 'attached: He said <|we will win|>.'],
    ['missing', 'they have lost everything', 'orphaned'],
    ['empty-looking', '   ', 'orphaned'],
  ])('%s', (_, entry, expected) => {
    const text = 'He said we will win.';
    expect(shown(text, anchorings(text, [entry])[0])).toBe(expected);
  });

  test.each<[string, string, string]>([
    ['line breaks', 'we will\n  win it', 'we will win it'],
    ['CRLF and a no-break space', 'we\r\nwill\u00a0win', 'we will win'],
    ['curly quotation marks', 'said “we ‘will’ win”', `said "we 'will' win"`],
    ['guillemets', 'dit « nous gagnerons »', 'dit " nous gagnerons "'],
    ['decomposed letters', 'quan he\u0323\u0302 tốt'.normalize('NFD'), 'quan hệ tốt'],
    ['composed letters', 'quan hệ tốt', 'quan hệ tốt'.normalize('NFD')],
    ['soft hyphens and zero-width spaces', 'over\u00adcome \u200bit', 'overcome it'],
  ])('folds %s', (_, inText, inSidecar) => {
    const text = `Before. ${inText} After.`;
    const [anchoring] = anchorings(text, [inSidecar]);
    expect(shown(text, anchoring)).toBe(`attached: Before. <|${inText}|> After.`);
  });

  test('keeps letters outside the BMP whole', () => {
    const text = 'He said 😀 we win 🎉.';
    expect(shown(text, anchorings(text, ['😀 we win 🎉'])[0])).toBe('attached: He said <|😀 we win 🎉|>.');
  });

  test('moves with a small change of words, and says how alike it is', () => {
    const text = 'China has always supported Russia in its long fight against the virus, Wang said.';
    const [anchoring] = anchorings(text, ['China has always suported Russia in the long fight against the virus']);
    expect(shown(text, anchoring)).toBe(
      'moved: <|China has always supported Russia in its long fight against the virus|>, Wang said.',
    );
    expect(anchoring?.state === 'moved' && anchoring.score).toBeGreaterThan(0.9);
  });

  test('never moves to other words', () => {
    const text = 'China has always opposed every sanction against its neighbours, Wang said.';
    expect(anchorings(text, ['Russia will step up its communication with China'])[0]?.state).toBe('orphaned');
    expect(anchorings(text, ['Lavrov'])[0]?.state).toBe('orphaned');
  });

  test('is ambiguous where two places are as much alike', () => {
    const text = 'One says the talks went well today. Another says the talks went well today too.';
    expect(anchorings(text, ['the talks went wel today'])[0]?.state).toBe('ambiguous');
  });
});

describe('repeated words', () => {
  const text = 'Peace now, he said. Peace now, she said. Peace now, they said.';

  test('are ambiguous by themselves', () => {
    expect(shown(text, anchorings(text, ['Peace now'])[0])).toBe(
      'ambiguous: <|Peace now|>, he said. <|Peace now|>, she said. <|Peace now|>, they said.',
    );
  });

  test('are told apart by what stands before or behind them', () => {
    expect(shown(text, anchorings(text, [{ exact: 'Peace now', suffix: ', she said' }])[0])).toBe(
      'attached: Peace now, he said. <|Peace now|>, she said. Peace now, they said.',
    );
    expect(shown(text, anchorings(text, [{ exact: 'Peace now', prefix: 'she said. ' }])[0])).toBe(
      'attached: Peace now, he said. Peace now, she said. <|Peace now|>, they said.',
    );
  });

  test('are told apart by the order of the entries', () => {
    const found = anchorings(text, ['Peace now', 'Peace now', 'Peace now']);
    expect(found.map((anchoring) => shown(text, anchoring))).toEqual([
      'attached: <|Peace now|>, he said. Peace now, she said. Peace now, they said.',
      'attached: Peace now, he said. <|Peace now|>, she said. Peace now, they said.',
      'attached: Peace now, he said. Peace now, she said. <|Peace now|>, they said.',
    ]);
  });

  test('are bounded by entries that are certain', () => {
    const found = anchorings(text, [', he said', 'Peace now', ', she said']);
    expect(shown(text, found[1])).toBe('attached: Peace now, he said. <|Peace now|>, she said. Peace now, they said.');
  });

  test('of which one is named by its context leave the others to the rest', () => {
    const found = anchorings(text, [{ exact: 'Peace now', suffix: ', he' }, 'Peace now', 'Peace now']);
    expect(found.map(({ state }) => state)).toEqual(['attached', 'attached', 'attached']);
    expect(shown(text, found[2])).toContain('<|Peace now|>, they');
  });

  test('stay ambiguous where entries are fewer than places', () => {
    expect(anchorings(text, ['Peace now', 'Peace now']).map(({ state }) => state)).toEqual(['ambiguous', 'ambiguous']);
  });

  test('an entry out of order does not unsettle the others', () => {
    const found = anchorings('a1 x b2 x c3 x', ['c3', 'a1', 'x', 'b2']);
    expect(found.map(({ state }) => state)).toEqual(['attached', 'attached', 'attached', 'attached']);
  });
});

describe('a discontinuous content', () => {
  test('takes its fragments in text order', () => {
    const text = '“We will,” he said, “win.” “We will,” she said, “lose.”';
    expect(shown(text, anchorings(text, [['“We will,”', '“lose.”']])[0])).toBe(
      'attached: “We will,” he said, “win.” <|“We will,”|> she said, <|“lose.”|>',
    );
  });

  test('is orphaned when a fragment is missing', () => {
    const text = '“We will,” he said, “win.”';
    expect(anchorings(text, [['“We will,”', '“never ever in a thousand years lose.”']])[0]?.state).toBe('orphaned');
  });

  test('is orphaned when the fragments stand the other way round', () => {
    const text = '“Win,” he said, “we will.”';
    expect(anchorings(text, [['“we will.”', '“Win,”']])[0]?.state).toBe('orphaned');
  });
});

describe('a source or cue', () => {
  function near(source: string, words: string): string {
    const { text, ranges } = marked(source);
    const [first, ...rest] = ranges;
    if (!first) throw new Error('A content is needed.');
    const span = anchorNear(searchIn(text), { exact: words }, [first, ...rest]);
    return span ? withRanges(text, [span]) : 'none';
  }

  test.each([
    ['nearest behind', 'Wang came. <|China wins|>, Wang said.', 'Wang', 'Wang came. China wins, <|Wang|> said.'],
    [
      'nearest before',
      'Wang said <|China wins|>. Later and much later Wang left.',
      'Wang',
      '<|Wang|> said China wins. Later and much later Wang left.',
    ],
    [
      'in the same line',
      'Wang\n<|China wins|>, said the calm Mr Wang.',
      'Wang',
      'Wang\nChina wins, said the calm Mr <|Wang|>.',
    ],
    [
      'as a whole word',
      '<|Les mille vies|>, a dit le fil, a-t-il dit.',
      'il',
      'Les mille vies, a dit le fil, a-t-<|il|> dit.',
    ],
    [
      'beside the content rather than inside',
      '<|Wang met Xi|>, said the aide of Wang.',
      'Wang',
      'Wang met Xi, said the aide of <|Wang|>.',
    ],
    [
      'between the fragments',
      '<|“We will,”|> he said, <|“win for the people he loves.”|> And he left.',
      'he',
      '“We will,” <|he|> said, “win for the people he loves.” And he left.',
    ],
    ['inside where nowhere else', '<|Wang met Xi|>, an aide said.', 'Wang', '<|Wang|> met Xi, an aide said.'],
    ['part of a word where nowhere else', '<|China wins|>, Wangs said.', 'Wang', 'China wins, <|Wang|>s said.'],
    ['folded', '<|China wins|>, Wang\u00a0Yi said.', 'Wang Yi', 'China wins, <|Wang\u00a0Yi|> said.'],
    ['missing', '<|China wins|>, he said.', 'Wang', 'none'],
  ])('is found %s', (_, source, words, expected) => {
    expect(near(source, words)).toBe(expected);
  });
});

describe('places that may be those of other entries', () => {
  const headline = 'China and Russia to strengthen cooperation in four areas';
  const changed = headline.replace('strengthen', 'strengten');
  const entry = (exact: string) => ({ content: [{ exact }] as const, beside: [] });
  const statesIn = (text: string, ...contents: readonly string[]) =>
    anchorContents(searchIn(text), contents.map(entry)).map(({ state }) => state);

  test('are nobody’s where two entries say the same and one of two places has changed', () => {
    expect(statesIn(`${headline}\n${headline}\n`, headline, headline)).toEqual(['attached', 'attached']);
    expect(statesIn(`${headline}\n${changed}\n`, headline, headline)).toEqual(['ambiguous', 'ambiguous']);
    expect(statesIn(`${changed}\nNobody knew.\n`, headline, headline)).toEqual(['ambiguous', 'ambiguous']);
  });

  test('are that of the first of two entries that say the same where nothing else is like it', () => {
    expect(statesIn(`${headline}\nNobody knew.\n`, headline, headline)).toEqual(['attached', 'ambiguous']);
  });

  test('are that of the entry whose neighbors are there', () => {
    const [first, last] = ['The ministers met in Tengchong on Friday', 'They will meet in Moscow before the year ends'];
    const text = `${first}.\n${last}.\n${headline}\n`;
    expect(statesIn(text, first, headline, last, headline)).toEqual(['attached', 'ambiguous', 'attached', 'attached']);
  });

  test('are those of all of them where they are versions of one', () => {
    const versions = anchorContents(searchIn(headline), [entry(headline), entry(headline)], true);
    expect(versions.map(({ state }) => state)).toEqual(['attached', 'attached']);
  });

  test('are not taken for what is left of an entry that is lost', () => {
    const lost = 'Étiez-vous bien rue Vauban à deux heures du matin ?';
    const left = 'Pourtant : à deux heures du matin ? — Non, dit-il.';
    expect(statesIn(left, lost, 'À deux heures du matin ?')[1]).toBe('ambiguous');
  });

  test('are shared by words and the part of them that another entry has', () => {
    const outer = 'He calls it “a rather old and tired idea” and laughs about it.';
    const typed = outer.replace('rather', 'rathre').replace('laughs', 'lauhgs');
    const text = `Nobody came here.\n${typed}\nThe others left before noon on that day.\n`;
    const found = anchorContents(searchIn(text), [
      entry('Nobody came here'),
      { content: [{ exact: outer }], beside: [{ exact: 'He' }] },
      { content: [{ exact: '“a rather old and tired idea”' }], beside: [{ exact: 'He' }] },
      entry('The others left before noon on that day'),
    ]);
    expect(found.map(({ state }) => state)).toEqual(['attached', 'moved', 'moved', 'attached']);
  });

  test('are not taken for changed words within what is another entry’s', () => {
    const asked = 'Vous étiez bien rue Vauban à deux heures du matin en hiver ?';
    const part = 'À deux heures du matin en hiver ?';
    expect(statesIn(`— ${asked}\n— Rien.\n`, asked, part)).toEqual(['attached', 'ambiguous']);
    expect(statesIn(`— ${asked.replace('bien', 'bein')}\n— Rien.\n`, asked, part)).toEqual(['moved', 'ambiguous']);
  });
});

describe('what is left of words', () => {
  test.each([
    [
      'does not go on in the next sentence',
      'Nobody knows what will become. The cats were gone.',
      'what will become of the cats',
    ],
    [
      'does not go on in the next paragraph',
      'They chose a date!”\n\nend, sums and lists of names.',
      'a dead end, sums and lists',
    ],
    ['is not a short word that stands elsewhere', 'He told jokes. They left.', 'jokes'],
  ])('%s', (_, text, words) => {
    const lost = 'something entirely other that nobody has ever heard';
    expect(anchorings(text, [lost, words, lost])[1]?.state).not.toMatch(/attached|moved/);
  });

  test('has no torn word where a quotation mark is gone', () => {
    const text = 'Elle demande : je voulais seulement lui parler, dit-il.';
    const [found] = anchorings(text, ['«\u00a0Te voulais seulement lui parler\u00a0»', 'dit-il']);
    if (found?.state === 'moved') expect(shown(text, found)).toContain('<|je voulais');
    else expect(found?.state).toBe('ambiguous');
  });
});

describe('fragments', () => {
  test('of which a long one is repeated are ambiguous', () => {
    const [first, last] = ['“I have spent too much time on this,”', '“I am leaving tomorrow.”'];
    const once = `${first} she said.\n\n${last}`;
    expect(anchorings(once, [[first, last]])[0]?.state).toBe('attached');
    expect(anchorings(`${first} she said.\n\n${once}`, [[first, last]])[0]?.state).toBe('ambiguous');
    expect(anchorings(`${once}\n\n${last}`, [[first, last]])[0]?.state).toBe('ambiguous');
  });
});

describe('words that are not sure', () => {
  const lost = 'something entirely other that nobody has ever heard';
  const entry = (exact: string, ...beside: readonly string[]) => ({
    content: [{ exact }] as const,
    beside: beside.map((each) => ({ exact: each })),
  });
  const stateIn = (text: string, one: ReturnType<typeof entry>) =>
    anchorContents(searchIn(text), [entry(lost), one, entry(lost)])[1]?.state;

  test('with another figure are other words', () => {
    const text = 'Forbes put his net worth of old at $10 billion.';
    expect(stateIn(text, entry('his net worth of old at $10 billoin', 'Forbes', 'put'))).toBe('moved');
    expect(stateIn(text, entry('his net worth of old at $45 billion', 'Forbes', 'put'))).toBe('ambiguous');
  });

  test('do not go on in another paragraph, however much its first words are like theirs', () => {
    const words = 'if he would deport all illegal immigrants or just the bad ones';
    const first = words.slice(0, -13);
    const around = (text: string) => `Hannity asked ${text} of them.`;
    expect(stateIn(around(`${first} the bad one`), entry(words, 'Hannity', 'asked'))).toBe('moved');
    expect(stateIn(around(`${first}\n\nThe bad one`), entry(words, 'Hannity', 'asked'))).toBe('ambiguous');
  });

  test('of which there are few have each of them', () => {
    const text = (words: string) => `She has refrained from endorsing ${words} as a result.`;
    const stored = entry('Clinton or Sanders', 'She', 'has refrained from endorsing');
    expect(stateIn(text('Clinton or Sandres'), stored)).not.toBe('orphaned');
    expect(stateIn(text('Clinton or and'), stored)).not.toMatch(/attached|moved/);
  });

  test('that are a word or two amid changed ones are those beside their source or cue', () => {
    const stored = entry('the pick', 'a statement', 'announcing');
    expect(stateIn('In a statement announcing the pick, they called her a champion.', stored)).not.toBe('orphaned');
    expect(stateIn('They stand behind the pick.\n\nIn a statement announcing it, they called.', stored)).toBe(
      'ambiguous',
    );
  });
});

describe('fragments of copies', () => {
  const [first, last] = ['« Personne n’a le monopole de la moisissure', 'et c’est très bien ainsi. »'];

  test('are not put together where one stands between them as well', () => {
    const text = `${first}, dit-elle, et c’est trs ben ainsi. » Oui.\n\n${first}, dit-elle, ${last} Oui.`;
    const [found, next] = anchorings(text, [[first, last], 'Oui']);
    expect(found?.state).toBe('ambiguous');
    expect(next?.state).toBe('ambiguous');
  });

  test('are not put together of changed ones where a long one stands twice', () => {
    const end = 'et c’est très bien ainsi, pour longtemps et pour tout le monde. »';
    const changed = end.replace('très', 'trs');
    expect(anchorings(`${first}, dit-elle, ${changed}`, [[first, end]])[0]?.state).toBe('moved');
    expect(anchorings(`${first}. Oui.\n${changed} Non.\n${first}.`, [[first, end]])[0]?.state).toBe('ambiguous');
  });
});

test('repeated words are told apart by what stands before them, however it is broken into lines', () => {
  const text = 'They were dismissive of Bob. They were so dismissive\n    of Bob, too. Bob left.';
  expect(anchorings(text, [{ exact: 'Bob', prefix: 'dismissive of ' }])[0]?.state).toBe('ambiguous');
});
