import { describe, expect, it } from 'vitest';
import { attributionsIn } from './kit';

describe('verbs before their content', () => {
  it.each([
    ['a clause with “that”', 'Smith said that the deal was dead.', 'Smith | said | that the deal was dead'],
    ['a clause without an opening word', 'She thinks the deal is dead.', 'She | thinks | the deal is dead'],
    ['a question', 'Reporters asked whether the deal was dead.', 'Reporters | asked | whether the deal was dead'],
    ['an infinitive', 'Smith promised to leave the party.', 'Smith | promised | to leave the party'],
    ['an object', 'Smith criticized the plan for its cost.', 'Smith | criticized | the plan for its cost'],
    ['a preposition', 'Smith called for a new law on guns.', 'Smith | called for | a new law on guns'],
    [
      'somebody who is told',
      'Smith told reporters on Monday that he would leave.',
      'Smith | told | that he would leave',
    ],
    ['somebody who is asked to do something', 'She urged Congress to act.', 'She | urged | Congress to act'],
    [
      'words between cue and content',
      'Smith said, among other things, that he would leave.',
      'Smith | said | that he would leave',
    ],
    ['an adjective', 'Smith is confident that the law will pass.', 'Smith | is confident | that the law will pass'],
    ['a condition', 'She said, if elected, she would leave.', 'She | said | if elected, she would leave'],
    [
      'a place with an apposition',
      'Smith said on Sunday in Springfield, Ohio, that he would leave.',
      'Smith | said | that he would leave',
    ],
    [
      'a form of “be”',
      'The spokesman’s answer was that nobody knew.',
      'The spokesman | ’s answer was | that nobody knew',
    ],
    [
      'a verb that seems',
      'She seemed to deny that the deal was dead.',
      'She | seemed to deny | that the deal was dead',
    ],
    [
      'an adverb of hearsay',
      'Smith reportedly said, “The deal is dead.”',
      'Smith | reportedly said | “The deal is dead.”',
    ],
    [
      'an opening word before an aside',
      'Lee said that, if elected, he would leave.',
      'Lee | said | that, if elected, he would leave',
    ],
    ['an opening word behind an aside', 'Lee now says, however, that he won.', 'Lee | now says | that he won'],
    [
      'a number that is not exact',
      'Lee said more than 20 people had left.',
      'Lee | said | more than 20 people had left',
    ],
    ['a denial', 'Smith did not say whether he would run.', 'Smith | did not say | whether he would run'],
  ])('take %s', (_, text, expected) => {
    expect(attributionsIn(text)).toEqual([expected]);
  });
});

describe('verbs behind or inside their content', () => {
  it.each([
    ['behind a clause', 'The deal is dead, Smith said on Monday.', 'Smith | said | The deal is dead'],
    ['behind a quotation', '“The deal is dead,” Smith said.', 'Smith | said | “The deal is dead,”'],
    [
      'before their subject',
      '“The deal is dead,” said John Smith, a spokesman for the party.',
      'John Smith, a spokesman for the party | said | “The deal is dead,”',
    ],
    [
      'inside a clause',
      'The deal, Smith said, was dead from the start.',
      'Smith | said | The deal … was dead from the start',
    ],
    ['inside a quotation', '“The deal,” she said, “was dead.”', 'she | said | “The deal,” … “was dead.”'],
    [
      'behind a clause with “have”',
      'The rest have been moved to a safe place, Lee said.',
      'Lee | said | The rest have been moved to a safe place',
    ],
    [
      'behind a clause with an object, before a name in an apposition',
      'The firm created the tool last year, a spokeswoman, Ann Lee, said.',
      'a spokeswoman, Ann Lee, | said | The firm created the tool last year',
    ],
    ['after a question', '“Is the deal dead?” Smith asked.', 'Smith | asked | “Is the deal dead?”'],
    [
      'after a question with an object',
      '“Is the deal dead?” Smith asked reporters.',
      'Smith | asked | “Is the deal dead?”',
    ],
    ['after a cry', '“We won!” beamed Ann Lee of Ohio.', 'Ann Lee of Ohio | beamed | “We won!”'],
    [
      'behind a long quotation without a comma',
      '“We have waited for this day for years” said Ann Lee.',
      'Ann Lee | said | “We have waited for this day for years”',
    ],
    [
      'behind a quotation and a pause',
      '“The deal is dead,” Smith, after a long pause, said of the talks.',
      'Smith | said | “The deal is dead,”',
    ],
    ['as “read”', '“The deal is dead. Go home,” the email read.', 'the email | read | “The deal is dead. Go home,”'],
    [
      'behind the pronoun that is their object',
      'They chose Ann Lee, whom one aide described as “a born leader.”',
      'one aide | described | whom … as “a born leader.”',
    ],
    [
      'in brackets',
      'The talks went on. (Smith, who was there, said the deal was dead.)',
      'Smith, who was there, | said | the deal was dead',
    ],
    ['in a comment', 'As Smith put it, the deal was dead.', 'Smith | put it | the deal was dead'],
  ])('stand %s', (_, text, expected) => {
    expect(attributionsIn(text)).toEqual([expected]);
  });

  it.each([
    [
      'holds it in a clause at the beginning',
      'When Smith spoke of “a dead deal,” the crowd left.',
      ['Smith | spoke of | “a dead deal,”'],
    ],
    [
      'stands in a clause before the main one',
      'Although he once praised “a good deal,” Smith said it was dead.',
      ['he | once praised | “a good deal,”', 'Smith | said | it was dead'],
    ],
    [
      'follows a participle',
      'Holding signs that read “Go home,” the crowd chanted “Never again.”',
      ['that | read | “Go home,”', 'the crowd | chanted | “Never again.”'],
    ],
    [
      'stands behind a dash',
      'Lee left the room – “The deal is dead,” she said – and never came back.',
      ['she | said | “The deal is dead,”'],
    ],
    [
      'has a cue of its own',
      '“We won,” she said, but even so, “It was close,” said Smith.',
      ['she | said | “We won,”', 'Smith | said | “It was close,”'],
    ],
    [
      'opens behind a later verb',
      '“We won,” Smith said before adding: “It was close.”',
      ['Smith | said | “We won,”', 'Smith | adding: | “It was close.”'],
    ],
  ])('do not take a quotation that %s', (_, text, expected) => {
    expect(attributionsIn(text)).toEqual(expected);
  });

  it('take a verb that is no cue where a comma ties a quotation to it', () => {
    expect(attributionsIn('“Not today,” she demurred.')).toEqual(['she | demurred | “Not today,”']);
  });
});

describe('where a content ends', () => {
  it.each([
    [
      'before a second cue of the same subject',
      'Smith said the deal is dead and added that he would leave.',
      ['Smith | said | the deal is dead', 'Smith | added | that he would leave'],
    ],
    [
      'before a participle that attributes',
      'The deal is dead, Smith said, adding that he would leave.',
      ['Smith | said | The deal is dead', 'Smith | adding | that he would leave'],
    ],
    [
      'at the main clause behind a clause at the beginning',
      'While Smith says the deal is dead, the talks go on.',
      ['Smith | says | the deal is dead'],
    ],
    [
      'where the relative clause does',
      'Voters who say the deal is dead are in the majority.',
      ['who | say | the deal is dead'],
    ],
    [
      'before a verb that opens a quotation',
      'Smith says the deal was dead and added, “It is over.”',
      ['Smith | says | the deal was dead', 'Smith | added | “It is over.”'],
    ],
    [
      'before somebody else who tells something',
      'The party promised a new law, with one member saying that it was late.',
      ['The party | promised | a new law', 'one member | saying | that it was late'],
    ],
    [
      'at the main clause behind a noun',
      'In response to the claim that he won, Smith said the vote was late.',
      ['Smith | said | the vote was late'],
    ],
    [
      'at the main clause behind a noun in a clause at the beginning',
      'While the group embraced his argument that courts are best, they said he should leave.',
      ['the group | embraced | his argument that courts are best', 'they | said | he should leave'],
    ],
    [
      'before a quotation that somebody else says',
      'Smith said the deal was dead, and a man yelled “Never.”',
      ['Smith | said | the deal was dead', 'a man | yelled | “Never.”'],
    ],
    ['at a semicolon', 'Smith said the deal was dead; nobody cared.', ['Smith | said | the deal was dead']],
    [
      'before when and where something was said',
      'Smith discussed the deal on Monday in an interview.',
      ['Smith | discussed | the deal'],
    ],
  ])('is %s', (_, text, expected) => {
    expect(attributionsIn(text)).toEqual(expected);
  });

  it('is not a coordination inside it', () => {
    expect(attributionsIn('Smith said that the deal was dead and the talks were over.')).toEqual([
      'Smith | said | that the deal was dead and the talks were over',
    ]);
  });
});

describe('sources', () => {
  it.each([
    [
      'with a title and an apposition',
      'House Speaker Ann Lee, R-Wis., said he won.',
      'House Speaker Ann Lee, R-Wis., | said | he won',
    ],
    [
      'with a relative clause',
      'Lee, who is running this year, said he won.',
      'Lee, who is running this year, | said | he won',
    ],
    [
      'with prepositions',
      'Officials at the Department of State said he won.',
      'Officials at the Department of State | said | he won',
    ],
    [
      'with a participle',
      'A report released last year found that he won.',
      'A report released last year | found | that he won',
    ],
    ['coordinated', 'Lee and her husband said that he won.', 'Lee and her husband | said | that he won'],
    [
      'without an aside that does not name them',
      'Lee, in a speech on Monday, said that he won.',
      'Lee | said | that he won',
    ],
    [
      'of a participle, the subject of the main clause',
      'Noting that he won, Lee left the room.',
      'Lee | Noting | that he won',
    ],
    [
      'with a relative clause that has prepositions of two kinds',
      '“We won,” Ann Lee, who served as chief of staff, told reporters.',
      'Ann Lee, who served as chief of staff, | told | “We won,”',
    ],
    [
      'with brackets and a relative clause',
      'Sen. Ann Lee (D-Mo.), who serves on the panel, said that he won.',
      'Sen. Ann Lee (D-Mo.), who serves on the panel, | said | that he won',
    ],
    [
      'with a name in quotation marks',
      'Ann Lee, the host of “The Long Road,” said that he won.',
      'Ann Lee, the host of “The Long Road,” | said | that he won',
    ],
    [
      'with a title behind a name',
      'The Supreme Court justice said that he won.',
      'The Supreme Court justice | said | that he won',
    ],
    [
      'before a verb that may be a noun',
      'Ann Lee, an early supporter, calls the vote “a priority.”',
      'Ann Lee, an early supporter, | calls | the vote “a priority.”',
    ],
    [
      'with an adjective behind a name',
      '“We won,” Smith senior adviser Ann Lee said.',
      'Smith senior adviser Ann Lee | said | “We won,”',
    ],
    ['with a number and an adjective', '“We won,” one senior official said.', 'one senior official | said | “We won,”'],
    [
      'with a participle before it',
      '“We won,” said undecided voter Ann Lee.',
      'undecided voter Ann Lee | said | “We won,”',
    ],
    [
      'with a participle behind it',
      '“We won,” said one lawmaker involved in the talks.',
      'one lawmaker | said | “We won,”',
    ],
    [
      'with an adverb behind a plural',
      'Other refugee advocates also said that he won.',
      'Other refugee advocates | also said | that he won',
    ],
    [
      'with an ampersand',
      'Ann Lee of Lee & Coe, a firm, said that he won.',
      'Ann Lee of Lee & Coe, a firm, | said | that he won',
    ],
    ['behind “he’s” for “he has”', 'He’s said he won.', 'He | ’s said | he won'],
    ['as the object of another verb', 'The vote forced her to admit that he won.', 'her | to admit | that he won'],
    ['behind “for”', 'It was time for Lee to admit that he won.', 'Lee | to admit | that he won'],
    [
      'as the pronoun of a clause beside it',
      'Lee waved as she left the room, saying that he won.',
      'she | saying | that he won',
    ],
    [
      'behind a noun',
      "The press dismissed Lee's claim that he won.",
      "The press | dismissed | Lee's claim that he won",
    ],
  ])('are found %s', (_, text, expected) => {
    expect(attributionsIn(text)).toEqual([expected]);
  });

  it('are nobody where nobody is named', () => {
    expect(attributionsIn('The sale is expected to expand the company.')).toEqual([
      '- | is expected | The sale … to expand the company',
    ]);
    expect(attributionsIn('Asked about the deal, Lee smiled at the crowd.', 'en', 0)).toContain(
      '- | Asked | about the deal',
    );
  });
});

describe('phrases, colons and dashes', () => {
  it.each([
    [
      '“according to” behind',
      'The deal is dead, according to officials familiar with the talks.',
      'officials familiar with the talks | according to | The deal is dead',
    ],
    [
      '“according to” before',
      'According to the newspaper, the deal is dead.',
      'the newspaper | According to | the deal is dead',
    ],
    [
      'a label behind a dash',
      'A CLOSE VOTE - Ann Lee and Jon Coe: “Nobody saw it coming.”',
      'Ann Lee and Jon Coe | : | “Nobody saw it coming.”',
    ],
    [
      'a colon behind an aside',
      'Lee responded pointedly, with a smile: “Never again.”',
      'Lee | responded | “Never again.”',
    ],
    ['a poll', 'In a new poll, most voters want the deal.', 'a new poll | In | most voters want the deal'],
    ['a signature', '“The deal is dead.” ― Ann Lee', 'Ann Lee | ― | “The deal is dead.”'],
    ['a transcript', 'WALLACE: Is the deal dead? I want to know.', 'WALLACE | : | Is the deal dead? I want to know.'],
  ])('attribute: %s', (_, text, expected) => {
    expect(attributionsIn(text)).toEqual([expected]);
  });

  it('attribute in headlines', () => {
    expect(attributionsIn('China, Russia to work together: Foreign Minister Wang')).toEqual([
      'Foreign Minister Wang | : | China, Russia to work together',
    ]);
  });

  it('do not take a dateline for a source', () => {
    expect(attributionsIn('BEIJING: The ministers met on Tuesday in the city.')).toEqual([]);
  });
});

describe('quotations over sentences and paragraphs', () => {
  it('go on in the next sentence', () => {
    expect(attributionsIn('“We won,” he said. “It was easy. Nobody saw it coming.”')).toEqual([
      'he | said | “We won,” … “It was easy. Nobody saw it coming.”',
    ]);
  });

  it('go on in a paragraph that is nothing but a quotation', () => {
    expect(attributionsIn('“We won,” he said.\n\n“It was easy.”\n\nHe left.')).toEqual([
      'he | said | “We won,” … “It was easy.”',
    ]);
  });

  it('go on where each paragraph has an opening mark and only the last one a closing one', () => {
    expect(attributionsIn('He said: “We won.\n\n“It was easy.\n\n“Nobody saw it.”')).toEqual([
      'He | said: | “We won. … “It was easy. … “Nobody saw it.”',
    ]);
  });

  it('leave the quotation before them to whoever a question belongs to', () => {
    expect(attributionsIn('“We won,” she said. “Is it over?” Smith asked at the door.')).toEqual([
      'she | said | “We won,”',
      'Smith | asked | “Is it over?”',
    ]);
  });

  it('close with three apostrophes', () => {
    expect(attributionsIn("''She looked up and said, 'Never.''' Mr. Lee said.")).toEqual([
      "Mr. Lee | said | ''She looked up and said, 'Never.'''",
    ]);
  });

  it('belong to who introduced them with a colon', () => {
    expect(attributionsIn('The New York Times reports:\n\n“The deal is dead. It was never alive.”')).toEqual([
      'The New York Times | reports: | “The deal is dead. It was never alive.”',
    ]);
  });
});

describe('what is no quotation', () => {
  it.each([
    ['a title', 'The film, titled “The Long Road Home,” opens on Friday.'],
    ['a term', 'The so-called “nuclear option” was used last year.'],
    ['the head of a section', 'Editor’s note: The vote of last week was close.'],
    ['a standing in surveys', 'The candidate has fallen far behind in the polls.'],
    ['a year without its century', 'Lee came here in ‘08 and left the old firm’s house.'],
    ['a place of speech', 'He appeared on “Meet the Press” last week.'],
  ])('%s', (_, text) => {
    expect(attributionsIn(text)).toEqual([]);
  });

  it('nested attributions are part of the outer one', () => {
    expect(attributionsIn('Lee said that Smith believes the deal is dead.')).toEqual([
      'Lee | said | that Smith believes the deal is dead',
    ]);
  });
});

describe('what texts bring along', () => {
  it('reads text that is wrapped at a fixed width', () => {
    const text =
      'The prime minister said on Tuesday after a meeting that the\ntalks between the two governments would go on, and that he\nhoped for a first step.';
    expect(attributionsIn(text)).toEqual([
      'The prime minister | said | that the\ntalks between the two governments would go on, and that he\nhoped for a first step',
    ]);
  });

  it.each(['\r\n', '\r'])('reads text with %j line ends', (end) => {
    expect(attributionsIn(`“We won,” he said.${end}${end}She disagreed.`)).toEqual(['he | said | “We won,”']);
  });

  it('is not led astray by emoji', () => {
    expect(attributionsIn('😀😀 “We won,” he said 😀.')).toEqual(['he | said | “We won,”']);
  });
});
