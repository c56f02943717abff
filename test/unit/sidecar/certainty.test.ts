import { describe, expect, test } from 'vitest';
import type { Anchor } from '../../../server/src/model/quote';
import { anchorContents } from '../../../server/src/sidecar/anchor';
import type { Anchored } from '../../../server/src/sidecar/candidates';
import { describeContent } from '../../../server/src/sidecar/describe';
import { searchIn } from '../../../server/src/sidecar/search';

function entry(content: string | Anchor, ...beside: readonly string[]): Anchored {
  return {
    content: [typeof content === 'string' ? { exact: content } : content],
    beside: beside.map((exact) => ({ exact })),
  };
}

const lost = entry('something entirely other that nobody has ever heard');

/** The state of one entry between two that are lost, with the words it is led to. */
function amidLost(text: string, one: Anchored): string {
  return outcome(text, [lost, one, lost], 1);
}

function outcome(text: string, entries: readonly Anchored[], index = 0): string {
  const found = anchorContents(searchIn(text), entries)[index];
  if (found?.state !== 'attached' && found?.state !== 'moved') return found?.state ?? 'none';
  return `${found.state}: ${found.content.map(({ start, end }) => text.slice(start, end)).join(' … ')}`;
}

describe('changed words are not taken with words of what is around them', () => {
  test('whose first word stands elsewhere as well', () => {
    const interview = entry('an interview', 'published');
    expect(amidLost('He praised it in an intervew published Saturday in London.', interview)).toBe(
      'moved: an intervew',
    );
    expect(amidLost('He praised it in interview published Saturday in London.', interview)).toBe('ambiguous');
  });

  test('whose first word is of the cue', () => {
    const text = (words: string) => `Our PAC is dedicated to ${words}, launched a radio ad.`;
    const stopping = entry('stopping Trump', 'Our PAC', 'is dedicated to');
    expect(amidLost(text('stoping Trump'), stopping)).toBe('moved: stoping Trump');
    expect(amidLost(text('ping Trump'), stopping)).not.toMatch(/moved|attached/);
  });

  test('which are those of another entry, as they stand', () => {
    const [said, bomb] = ['“It’s very interesting what happens,”', 'Everybody believes in it until they start losing'];
    const quote: Anchored = { content: [{ exact: said }, { exact: `“${bomb}.”` }], beside: [{ exact: 'he said' }] };
    const other = entry({ exact: `${bomb}. Trump`, prefix: `${bomb}.” ` });
    const text = `${said} he said at one point.\n\n${bomb}. Trump.\n`;
    expect(outcome(`${said} he said at one point. “${bomb}.\n\nAnd so on.\n`, [quote])).toMatch('moved');
    expect(outcome(text, [quote, other])).toBe('ambiguous');
  });

  test('of which one is of the cue, in the midst of them', () => {
    const met = entry('she had met with Manafort twice', 'She', 'said');
    expect(amidLost('On her own. She said she hat met with Manafort twice but said no more.', met)).toMatch('moved');
    expect(amidLost('On her own. She said met with Manafort twice but said no more.', met)).toBe('ambiguous');
  });

  test('which end as those of a lost entry behind them do', () => {
    const attack = entry('„Angriff gegen die Belegschaft“', 'Osterloh', 'sieht');
    const market = entry('es stehe im Gegensatz zur „sozialen Marktwirtschaft“', 'Osterloh', 'sieht');
    const text = (found: string) => `In dem Verfahren sieht Osterloh einen ${found}.\n\nDas Urteil wird erwartet.`;
    expect(outcome(text('„Angrif gegen die Belegschaft“'), [attack, market])).toMatch('moved');
    expect(outcome(text('„Angriff gegen die Bele, tschaft“'), [attack, market])).toBe('ambiguous');
    expect(outcome(text('„Angriff gegen die Bele, tschaft“'), [attack, lost])).toMatch('moved');
  });

  test('which end as the source of another entry, and theirs do not', () => {
    const views = entry("that Mr. Manafort's views have directly shaped Mr. Trump's", 'It is far from certain');
    const next = entry("Mr. Putin's leadership", 'Mr. Trump', 'spoke favorably of');
    const text = (found: string) => `It is far from certain ${found} spoke favorably of eadership before he came.`;
    const typo = "that Mr. Manafort's viws have directly shapd Mr. Trump's";
    expect(outcome(text(`${typo}, since Mr. Trump`), [views, next])).toBe(`moved: ${typo}`);
    expect(outcome(text("that Mr. Manafort's views have directly, since Mr. Trump"), [views, next])).toBe('ambiguous');
  });

  test('by a source alone, if they are one word where all around has changed', () => {
    const sorry = entry('Sorry', 'Sanders', 'said');
    const text = (where: string, instead: string) =>
      `The Sanders campaign would debate in ${where}. ${instead}, Sanders said.\n\nSorry business.\n`;
    expect(amidLost(text('Brooklyn', 'Sorry'), sorry)).toBe('attached: Sorry');
    expect(amidLost(text('Sorry', 'Rather'), sorry)).toBe('ambiguous');
  });

  test('between the source of another entry and its words', () => {
    const will = entry('that he will speak at the convention', 'a report');
    const his = entry('his participation', 'Walker', 'is one of the first to confirm');
    const kids = entry('four of his kids will speak as well', 'Donald Trump', 'has said');
    const text = (words: string, said: string) =>
      `A report says that he will speak at the convention.\n\nWalker is one of the first to confirm ${words}. Donald Trump ${said} four of his kids will speak as well.\n`;
    expect(outcome(text('hi participation', 'has said'), [will, his, kids], 1)).toBe('moved: hi participation');
    expect(outcome(text('the news', 'has participation'), [will, his, kids], 1)).toBe('ambiguous');
  });

  test('to which another entry is led as well, that once stood elsewhere', () => {
    const bomb = 'Everybody believes in the Convention until they start losing and then it is okay';
    const quote: Anchored = {
      content: [
        { exact: '“It’s interesting what happens with it,”' },
        { exact: `“${bomb}.”`, prefix: 'at one point. ' },
      ],
      beside: [{ exact: 'he' }, { exact: 'said at one point' }],
    };
    const pulled = entry({ exact: `"${bomb}`, prefix: 'okay.” ', suffix: '. Donald ' }, 'Donald Trump');
    const typo = bomb.replace('losing', 'losin').replace('Everybody', 'Ecverybody');
    const text = `“It’s intersting what happens with it,” he said at one point. \n\n"${typo}.\nDonald Trump."\n`;
    expect(outcome(text, [quote])).toMatch('moved');
    expect(outcome(text, [quote, pulled], 0)).toBe('ambiguous');
    expect(outcome(text, [quote, pulled], 1)).toBe('ambiguous');
  });

  test('which are what is left of longer ones that they were told apart from', () => {
    const words = "Silicon Valley's efforts to keep their films off the net have been toothless";
    const stored = entry({ exact: words, prefix: 'say ' }, 'Politicians', 'say');
    const longer = entry(`that this, and much that is like it, shows how ${words}`, 'Politicians', 'say');
    const text = (first: string, later: string) =>
      `ABSTRACT.\n\nPoliticians say ${first}.\n\nFULL TEXT.\n\nNobody knew why. Politicians say ${later}.`;
    const half = words.slice(-16);
    const typo = words.replace('films', 'fims');
    expect(outcome(text(typo, longer.content[0].exact.replace('net', 'nt')), [stored, longer])).toBe(`moved: ${typo}`);
    expect(outcome(text(half, words.slice(8)), [stored, longer])).toBe('ambiguous');
  });

  test('which are what is left of others that are far away in the list', () => {
    const stored = entry(
      { exact: 'the hardest simulation you could get', prefix: 'you would want ' },
      'you',
      'would want',
    );
    const longer = entry('the longest, hardest simulation you could get', 'you', 'would want');
    const between = Array.from({ length: 30 }, (_, i) => entry(`a sentence of the year ${1900 + i} that is gone`));
    const text = (first: string, later: string) =>
      `ABSTRACT.\n\nAt work you would want ${first}.\n\nFULL TEXT.\n\nLook at it so: At home you would want ${later}.`;
    const typo = 'the hardest simlation you could get';
    expect(outcome(text(typo, 'it all'), [stored, ...between])).toBe(`moved: ${typo}`);
    const half = text('the hardest s', ' hardest simulation you could get');
    expect(outcome(half, [stored, ...between, longer])).toBe('ambiguous');
  });

  test('where another entry says the same, and of the two places one is left', () => {
    const words = 'themselves or others as safe';
    const first = entry({ exact: words, suffix: '. FULL TEXT. As the attacks ' }, 'users', 'to mark');
    const second = entry({ exact: words, suffix: '. Facebook ' }, 'users', 'to mark');
    const text = 'A tool allows users to mark themselves or others asp safe.\n\nFacebook is making pictures.\n';
    expect(outcome(text, [second])).toMatch('moved');
    expect(outcome(text, [first, second], 1)).toBe('ambiguous');
  });

  test('of which the first began a sentence, and is now within one', () => {
    const words = 'Die Universitätsleitung habe dieses Schreiben „irritiert“ zur Kenntnis genommen.';
    const stored = entry(words, 'Er');
    const typo = words.replace('habe', 'hbe').replace('Schreiben', 'Schriben');
    expect(amidLost(`Er schrieb. ${typo} Mehr nicht.`, stored)).toMatch('moved');
    const part = 'die Universitätsleitung wurden dies hreiben itiert“ zur Kenntnis genommen.';
    expect(amidLost(`Er schrieb. In Briefen an ${part} Mehr nicht.`, stored)).toBe('ambiguous');
  });

  test('of which a sentence ends in the midst, however much they are alike', () => {
    const words = '« Une vitrine pour trente-quatre morts ! »';
    const text = 'La mairie promet « une vitri. ne pour trente-quatre morts ! » Isaure Montclar hausse les épaules.';
    expect(amidLost(text, entry(words, 'Isaure Montclar'))).toBe('ambiguous');
  });

  test('that go on like what was lost at an end', () => {
    const words = 'Sen. Bernie Sanders on issues from gun control to health care and fealty to President Obama';
    const prosecuted = entry(words, 'Hillary Clinton', 'aggressively prosecuted');
    const text = (end: string) =>
      `Hillary Clinton aggressively prosecuted ${words.slice(0, -27)}${end} at a presidential debate Sunday.`;
    expect(amidLost(text('nd faelty to Presdent Obama'), prosecuted)).toMatch('moved');
    expect(amidLost(text('n'), prosecuted)).toBe('ambiguous');
  });

  test('that go on with what followed what was lost, though a word of it is theirs', () => {
    const words = 'two separate hearings for owners who want to obtain additional payments';
    const text = (end: string) => `The law also demands two separate hearings for owners who want to obtain${end}.`;
    const stored = entry(words, 'The law', 'also demands');
    expect(amidLost(text(' additonal paiments'), stored)).toMatch('moved');
    expect(amidLost(text(', and limits payments in cash'), stored)).toBe('ambiguous');
  });

  test('that stood in quotation marks and stand in none', () => {
    const words = '« Je voulais seulement lui parler »';
    expect(amidLost('— Oui, mais je voulais seulement lua parler.', entry(words))).toBe('ambiguous');
    expect(amidLost('« Je voulais seulement lua parler » : au procès', entry(words))).toMatch('moved');
  });
});

describe('changed words are not taken far from their source and their cue', () => {
  test('which are in another paragraph', () => {
    const indicting = entry('indicting Clinton', 'FBI director James Comey', 'decided not to recommend');
    const text = (first: string, second: string) =>
      `Paul Ryan blasted the FBI Tuesday for its inexplicable decision ${first}.\n\nFBI director James Comey decided not to recommend ${second} at a press conference Tuesday.`;
    expect(amidLost(text('that day', 'indictin Clinton'), indicting)).toBe('moved: indictin Clinton');
    expect(amidLost(text('indictin Clinton', 'that at all'), indicting)).toBe('ambiguous');
  });

  test('nor in a context of which no more agrees than in that of others', () => {
    const candidate = entry({ exact: 'the remaining establishment candidate', prefix: 'behind ' });
    const text = (before: string) => `${before} remaining establishment candidate in the end.`;
    expect(amidLost(text('They swing behind'), candidate)).toMatch('moved');
    expect(amidLost(text('Some strategists think'), candidate)).toBe('ambiguous');
  });

  test('of which a part of another word is no sign', () => {
    const billionaires = entry("the world's billionaires", 'we', 'had so much information about');
    const [first, last] = ['Never before was there so much to read', 'One company counts more of them'];
    const text = (by: string) => `${first}. Each list ${by} the world billionaires. ${last}.`;
    const entries = [entry(first), billionaires, entry(last)];
    expect(outcome(text('that we read had so much information about'), entries, 1)).toMatch('moved');
    expect(outcome(text('has other numbers on the wealth of'), entries, 1)).toBe('ambiguous');
  });

  test('nor are not too long words that others may use as well, as they stand', () => {
    const words = 'the plan for the new school';
    const entries = [entry('A first speech opened the meeting'), entry(words, 'Meyer', 'defended'), lost];
    const text = (by: string) => `A first speech opened the meeting. ${'Nobody listened. '.repeat(30)}${by} ${words}.`;
    expect(outcome(text('Later Meyer defended'), entries, 1)).toBe(`attached: ${words}`);
    const elsewhere = [lost, entry(words, 'Meyer', 'defended'), lost];
    expect(outcome(text('A neighbor liked'), elsewhere, 1)).toBe('ambiguous');
    expect(outcome(text('Later Meyer defended'), elsewhere, 1)).toBe(`attached: ${words}`);
  });

  test('nor, if they are few, in another sentence than these', () => {
    const statement = entry('The statement', 'both sides of the debate', 'quickly drew criticism from');
    const text = (first: string, later: string) =>
      `${first} quickly drew criticism from both sides of the debate. Some argued that none of it can ever be undone.\nA few days later he told them that ${later} stands.`;
    expect(amidLost(text('The statemnt', 'it all'), statement)).toBe('moved: The statemnt');
    expect(amidLost(text('The we', 'th statement'), statement)).toBe('ambiguous');
    const candidate = entry('a candidate', 'the union', 'was ready to endorse');
    const spoke = (first: string, later: string) =>
      `He opposes a minimum ${first}. Long before the union was ready to endorse ${later}, he was speaking.`;
    expect(amidLost(spoke('wage', 'a candidat'), candidate)).toBe('moved: a candidat');
    expect(amidLost(spoke('candidate', 'a'), candidate)).toBe('ambiguous');
  });

  test('nor is a short fragment in another line than the others, where its context is not', () => {
    const stored: Anchored = {
      content: [{ exact: 'Foreign Students To Enter Norway' }, { exact: 'As Trainees', prefix: 'Enter Norway ' }],
      beside: [{ exact: 'Government' }, { exact: 'To Allow' }],
    };
    const text = (words: string) =>
      `Government To Allow Foreign Studants To EntrNorway ${words}.\n\nIt had plans to let more come to Norway as trainees.`;
    expect(outcome(text('As Trainnes'), [stored])).toBe('moved: Foreign Studants To EntrNorway … As Trainnes');
    expect(outcome(text('Az Trainnes'), [stored])).toBe('ambiguous');
  });

  test('but between its fragments it is near', () => {
    const discontinuous: Anchored = {
      content: [{ exact: 'In some ways' }, { exact: 'Trump might like it' }],
      beside: [{ exact: 'the brothers' }, { exact: 'noted' }],
    };
    const text = 'In some ways, the brothers noted, Trump might lke it.';
    expect(amidLost(text, discontinuous)).toBe('moved: In some ways … Trump might lke it');
  });
});

describe('words as they stand are not taken', () => {
  test('out of order where all around them has changed, if they had others like them', () => {
    const request = entry({ exact: 'a request for comment', prefix: 'not respond to ' }, 'Trump', 'did not respond to');
    const before = ['The lawsuit was filed by a former student', 'The resort was sold before the winter'];
    const text = `She did not respond to a request for comment on Trump.\n\n${before.join('.\n\n')}.`;
    const [first, second] = before.map((words) => entry(words));
    expect(outcome(text, [first ?? lost, second ?? lost, lost, request, lost], 3)).toBe('ambiguous');
    expect(outcome(text, [request, first ?? lost, second ?? lost])).toBe('attached: a request for comment');
  });

  test('as a part of longer words amid changed ones', () => {
    const stored = entry('her case', 'surrogates', 'making');
    const text = (words: string) => `Surrogates are making ${words}. Davis appeared later.`;
    expect(amidLost(text('her case'), stored)).not.toBe('orphaned');
    expect(amidLost(text('rather cases'), stored)).toBe('ambiguous');
    const [first, last] = ['One long sentence that stands before it', 'And another one that stands behind it'];
    const around = (words: string) => `${first}. ${text(words)} ${last}.`;
    expect(outcome(around('rather cases'), [entry(first), lost, stored, lost, entry(last)], 2)).toBe('ambiguous');
    expect(outcome(around('her case'), [entry(first), stored, entry(last)], 1)).toBe('attached: her case');
  });

  test('if they are a word that stands by chance amid changed ones', () => {
    const stored = entry('which', 'intelligence experts', 'concerns');
    const text = 'He said so, which, she rather raised concerns among intelligence experts.';
    expect(amidLost(text, stored)).toBe('ambiguous');
    const [first, interview] = [entry('Nobody knows the reason for that'), entry('which', 'had been in the works')];
    const canceled = (words: string) => `Nobody knows the reason for that. He canceled a scheduled ${words}.`;
    expect(outcome(canceled('talk, which had been in the works'), [first, interview], 1)).toBe('attached: which');
    expect(outcome(canceled('which with her'), [first, interview], 1)).toBe('ambiguous');
  });

  test('with the quotation mark of the next paragraph for one that is lost', () => {
    const absurd = entry('it "absurd."', 'calling');
    const text = (mark: string) =>
      `She blasted the call on Wednesday, calling it "absurd.${mark}\n\n"The idea is bad."\n`;
    const [before, behind] = [entry('She blasted the call on Wednesday'), lost];
    expect(outcome(text('"'), [before, absurd, behind], 1)).toBe('attached: it "absurd."');
    expect(outcome(text(''), [before, absurd, behind], 1)).toBe('ambiguous');
  });

  test('where there are as many entries as places, but one more place has changed', () => {
    const headline = 'China, Russia to strengthen cooperation in four areas';
    const changed = headline.replace('strengthen', 'strengthyn');
    const entries = [entry(headline), entry(headline)];
    expect(outcome(`${headline}\nNews\n${headline}\n`, entries)).toMatch('attached');
    expect(outcome(`${headline}\nNews\n${changed}\n${headline}\n`, entries)).toBe('ambiguous');
  });

  test('within changed words of another entry that did not say them', () => {
    const went = entry('that they go on with the building of the new school before the winter comes', 'Meyer', 'said');
    const plan = entry('the new harbor plan', 'Weber', 'praised');
    const text = (changed: string, praised: string) =>
      `Meyer said that they go on with ${changed} of the new school before the winter comes. Weber praised ${praised}.`;
    expect(outcome(text('the buildin', 'the new harbor plan'), [went, plan], 1)).toBe('attached: the new harbor plan');
    expect(outcome(text('the new harbor plan and', 'it'), [went, plan], 0)).toMatch('moved');
    expect(outcome(text('the new harbor plan and', 'it'), [went, plan], 1)).toBe('ambiguous');
  });

  test('that are as like a part of what is lost as the words of the entry', () => {
    const question = 'Vous étiez bien rue Vauban à 2 heures du matin ?';
    const text = '— Vous dtiez rue Vauba à 2 heures du maoetin ?\n\n— Oui.\n\n— À 2 heures du insiste la magistrate.';
    expect(outcome(text, [entry(question), entry('À 2 heures du matin ?', 'la magistrate', 'insiste')], 1)).toBe(
      'ambiguous',
    );
  });
});

describe('of several places of the same words none is taken', () => {
  const words = 'that she is not qualified to be president';

  test('for a context in another paragraph, where source and cue are beside another', () => {
    const stored = entry({ exact: words, suffix: '. FULL TEXT. ' }, 'Sanders', 'now pressing his attack');
    const mine = `With Sanders now pressing his attack ${words}.`;
    const others = `They question each other, ${words}.`;
    expect(outcome(`${others}\n\n${mine}\n\nFULL TEXT.\n`, [stored])).toBe(`attached: ${words}`);
    expect(outcome(`${mine}\n\n${others}\n\nFULL TEXT.\n`, [stored])).toBe('ambiguous');
  });

  test('for a context on one side that stands in another paragraph, where the paragraph stands twice', () => {
    const paragraph = `Sanders said ${words}.`;
    const stored = entry({ exact: words, suffix: '. FULL TEXT. ' }, 'Sanders', 'said');
    expect(outcome(`${paragraph}\n\nFULL TEXT.\n`, [stored])).toBe(`attached: ${words}`);
    expect(outcome(`${paragraph}\n\n${paragraph}\n\nFULL TEXT.\n`, [stored])).toBe('ambiguous');
  });

  test('nor where it is a line that stands twice', () => {
    const line = 'But Bradley had the full support of the conservative movement behind her.';
    const stored = entry({ exact: 'Bradley', prefix: '1990s. But ' }, 'the conservative movement');
    expect(outcome(`She wrote them in the 1990s.\n${line}\nBradley won.`, [stored])).toBe('attached: Bradley');
    expect(outcome(`She wrote them in the 1990s.\n${line}\nShe rose.\n${line}\n`, [stored])).toBe('ambiguous');
  });

  test('nor for a context on either side that one of two paragraphs has before it and the other behind', () => {
    const before = 'In the debate of Thursday in the capital Sanders said ';
    const stored = entry({ exact: words, prefix: `In brief. ${before}`, suffix: '. FULL TEXT. ' }, 'Sanders', 'said');
    const text = (paragraphs: string) => `In brief.\n\n${paragraphs}\n\nFULL TEXT.\n`;
    expect(outcome(text(`${before}${words}.`), [stored])).toBe(`attached: ${words}`);
    expect(outcome(text(`${before}${words}.\n\n${before}${words}.`), [stored])).toBe('ambiguous');
  });

  test('but for a context that goes beyond the paragraph on both, which is what they are described by', () => {
    const paragraph = `Sanders said ${words}.`;
    const text = `The news\n\n${paragraph}\n\nThe debate in the capital\n\n${paragraph}\n\nFULL TEXT.\n`;
    for (const start of [text.indexOf(words), text.lastIndexOf(words)]) {
      const content = describeContent(searchIn(text), [{ start, end: start + words.length }]);
      expect(anchorContents(searchIn(text), [{ content, beside: [] }])).toEqual([
        { state: 'attached', content: [{ start, end: start + words.length }] },
      ]);
    }
  });

  test('by an order that others beside it do not keep', () => {
    const [a, b, c] = [
      'Hồi trẻ tôi chạy một hơi lên đỉnh',
      'Mà nghỉ để ngắm, không phải nghỉ',
      'Về bờ thì ở đâu, ông?',
    ];
    const said = 'sẽ đưa ông về bờ trước ngày 30/6';
    const text = `Trạm báo ${said}. ${c}\n\nMười Đảnh leo. ${b}\n\nTrạm báo ${said}. Hết.\n\n${a}\n`;
    const entries = [a, b, said, c].map((each) => entry(each));
    expect(outcome(text, entries, 2)).toBe('ambiguous');
  });

  test('by their order, where source and cue are beside another', () => {
    const text = (first: string, second: string) =>
      `Ông ấy nói ${first} hứa y như vậy.\n\nPhó chủ tịch quận tuyên bố sẽ giành lại vỉa hè.\n\n${second} hứa y như vậy.\n`;
    const entries = [entry('sẽ giành lại vỉa hè'), entry('y như vậy', 'vị tiền nhiệm của ông', 'hứa')];
    expect(outcome(text('một người', 'vị tiền nhiệm của ông'), entries, 1)).toBe('attached: y như vậy');
    expect(outcome(text('vị tiền nhiệm của ông', 'vị tiền nhiệm thứ hai của ông'), entries, 1)).toBe('ambiguous');
  });

  test('by their order, where it is a part of longer words or far from source and cue', () => {
    const [first, last] = ['One long sentence that stands before it', 'And another one that stands behind it'];
    const stored = entry('her case', 'surrogates', 'making');
    const around = (words: string) => `They knew her case.\n\n${first}.\n\n${words}\n\n${last}.\n`;
    const states = (words: string) => outcome(around(words), [entry(first), lost, stored, lost, entry(last)], 2);
    expect(states('She had surrogates making her case on television.')).toBe('attached: her case');
    expect(states('She had surrogates making rather cases on television.')).toBe('ambiguous');
    expect(states('He says that this is her case to win.')).toBe('ambiguous');
  });

  test('by their order, if they are a word that others may have become', () => {
    const before = 'He will go on with this for years to come';
    const text = (talk: string, interview: string) =>
      `They which to join him.\n\n${before}. He canceled a ${talk} with her. Nobody has said anything on the reason for canceling that ${interview} had been in the works since May.`;
    const entries = [entry(before), lost, entry('which', 'had been in the works')];
    expect(outcome(text('talk', 'interview, which'), entries, 2)).toBe('attached: which');
    expect(outcome(text('which', 'interview,'), entries, 2)).toBe('ambiguous');
  });

  test('by their order, where the paragraph stands twice', () => {
    const paragraph = 'On a dit tellement de choses, et mon père a gardé les coupures de presse.';
    const asked = 'On vous a dite perdue pour le haut niveau';
    const text = `« Elle va bien. »\n\n${paragraph}\n\n${asked}.\n\n${paragraph}\n\nEt après ?\n`;
    expect(outcome(text, [entry(asked), entry(paragraph)], 1)).toBe('ambiguous');
    expect(outcome(text.replace(paragraph, 'Rien.'), [entry(asked), entry(paragraph)], 1)).toMatch('attached');
    expect(outcome(text, [entry(paragraph), entry(asked), entry(paragraph)], 2)).toMatch('attached');
    const next = 'Et après, qu’est-ce que vous avez fait ?';
    const changed = text.replaceAll('gardé', 'garde').replace('Et après ?', next);
    expect(outcome(changed, [entry(asked), entry(paragraph), entry(next)], 1)).toBe('ambiguous');
    expect(outcome(changed.replace('tellement', 'si peu'), [entry(asked), entry(paragraph), entry(next)], 1)).toMatch(
      'moved',
    );
  });
});

describe('few words with a typing error are found again in their context', () => {
  test('but not within longer words', () => {
    const stored = entry({ exact: 'Dan', prefix: 'voted for ' }, 'She', 'voted for');
    expect(outcome('She voted for dan.', [stored])).toBe('moved: dan');
    expect(outcome('She voted for sedanmakers.', [stored])).toBe('orphaned');
  });

  const text = 'Female troops preferred Cleinton. Clinton thanked them, and all of Clinton’s friends did.';

  test('though others in the text are more like them', () => {
    const stored = entry({ exact: 'Clinton', prefix: 'preferred ' }, 'Female troops', 'preferred');
    expect(outcome(text, [stored])).toBe('moved: Cleinton');
  });

  test('which is not that of others', () => {
    const stored = entry({ exact: 'Clinton', prefix: 'voted for ' }, 'Male troops', 'voted for');
    expect(outcome(text, [stored])).toBe('ambiguous');
    expect(outcome(text.replace('Cleinton', 'Sanders'), [stored])).toBe('ambiguous');
  });
});

describe('changed words are found again', () => {
  test('to their last word, though it has changed more than the others', () => {
    const words = 'that the staff posted criticism of the senator during the hearings';
    const found = words.replace('posted', 'poted').replace('hearings', 'herrnds');
    expect(outcome(`The letters show ${found}.`, [entry(words, 'The letters', 'show')])).toBe(`moved: ${found}`);
    expect(
      outcome('The letters show that the staff poted criticism of the senator during the war.', [entry(words)]),
    ).toBe('moved: that the staff poted criticism of the senator during the');
  });

  test('to their first word, likewise', () => {
    const words = '“Today’s speech shows that they can do both and that it is not too late for any of them,”';
    const found = words.replace('Today’s speech', 'Yodas seech').replace('both', 'boht');
    expect(outcome(`The news.\n\n${found} Green said.`, [entry(words, 'Green', 'said')])).toBe(`moved: ${found}`);
  });

  test('between the fragments of others', () => {
    const others: Anchored = {
      content: [{ exact: '“It is late,”' }, { exact: '“and there is nothing that I can do.”' }],
      beside: [{ exact: 'he' }, { exact: 'said' }],
    };
    const text =
      '“It is late,” he said when they asked what he wuld do in the new house, “and there is nothng that I can do.”';
    const asked = entry('what he would do in the new house', 'they', 'asked');
    expect(outcome(text, [others, asked], 1)).toBe('moved: what he wuld do in the new house');
  });
});
