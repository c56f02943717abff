import { describe, expect, it } from 'vitest';
import { lines } from '../unit/kit/markers';
import { grammar, tokenize, yamlHosts } from './kit';

const compose = lines(
  'version: 1',
  'services:',
  '  web:',
  '    image: "nginx:1.27"   # a comment',
  '    ports: ["80:80"]',
  '    environment:',
  '      - KEY=value: yes',
  '    command: |',
  '      quotes:',
  '        - content: not ours',
  '  db: &db',
  '    image: postgres',
  '  other:',
  '    <<: *db',
  'volumes:',
);

const workflow = lines(
  'name: CI',
  'on: [push]',
  'jobs:',
  '  build:',
  '    runs-on: ${{ matrix.os }}',
  '    steps:',
  '      - uses: actions/checkout@v4',
  '      - name: Test',
  '        run: |',
  '          npm ci',
  '          npm test',
);

const files = {
  'a compose file': compose.replace('version: 1', 'version: "3.9"'),
  'a file that happens to have our version': compose,
  'a GitHub workflow': workflow,
  'a list of speakers': lines('- name: Jane Doe', '  talk: Anything', '- name: John Doe'),
  'speakers of a conference': lines(
    'speakers:',
    '  jane:',
    '    name: Jane Doe',
    '    country: US',
    '    kind: person',
  ),
  'speakers as a list': lines('version: 1', 'speakers:', '  - name: Jane Doe', '    kind: person', '  - name: John'),
  'speakers as an unindented list': lines('version: 1', 'speakers: # all', '- name: Jane', '- name: John', 'a: b'),
  'speakers in braces': lines('version: 1', 'speakers: {jane: {name: Jane Doe}}', 'a: b'),
  'speakers as words': lines('version: 1', 'speakers:', '  Jane Doe', '  and others', 'a: b'),
  'quotes of the day': lines('quotes:', '  - content: Carpe diem', '    author: Horace', '    source: Odes'),
  'quotes in another shape': lines('version: 1', 'quotes:', '  - text: Carpe diem', '    author: Horace', 'a: b'),
  'quotes behind another version': lines('version: 2', 'quotes:', '  - content: x', '    speaker: y'),
  'our keys deeper down': lines('version: 1', 'site:', '  quotes:', '    - content: x', '  speakers:', '    a:'),
  'our keys in a text': lines('version: 1', 'text: "', '  quotes:', '  - content: x', '  "', 'more: |', '  speakers:'),
  'our keys in another document': lines('version: 1', 'a: b', '---', 'quotes:', '  - content: x'),
  'an empty first line': lines('', 'version: 1', 'a: [b, {c: d}]', "'e': f", '? g', ': h'),
  'a byte order mark': `\u{FEFF}${compose}`,
};

describe.each(yamlHosts)('a file of somebody else over %s', async (host) => {
  const [bare, injected] = await Promise.all([grammar(host, { injected: false }), grammar(host)]);

  it.each(Object.entries(files))('is colored as ever: %s', (_, text) => {
    expect(tokenize(injected, text)).toEqual(tokenize(bare, text));
  });

  it('would be told apart', () => {
    const text = lines('version: 1', 'quotes:', '  - content: x');
    expect(tokenize(injected, text)).not.toEqual(tokenize(bare, text));
  });
});
