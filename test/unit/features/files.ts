import { lines } from '../kit/markers';

export const registry = lines(
  'version: 1',
  'speakers:',
  '  wang-yi:',
  '    name: Wang Yi',
  '    aliases: [Wang, 王毅]',
  '    role: Foreign Minister of China',
  '    affiliation: Ministry of Foreign Affairs',
  '    country: CN',
  '    pronouns: he',
  '    wikidata: Q123',
  '    links: [https://example.org/wang]',
  '    notes: In office since 2013.',
  '  sergei-lavrov:',
  '    name: Sergei Lavrov',
  '    aliases: [Lavrov]',
  '    pronouns: he',
);

export const text = lines('Wang said that China wins.', 'He added that Russia wins, too.', 'Lavrov visited Wang.');

export const sidecar = lines(
  'version: 1',
  'language: en',
  'quotes:',
  '  - content: that China wins',
  '    type: indirect',
  '    speaker: wang-yi',
  '    source: Wang',
  '    cue: said',
  '    note: At a press conference.',
  '  - content: that Russia wins, too',
  '    type: indirect',
  '    speaker: wang-yi',
  '    source: He',
  '    cue: added',
);
