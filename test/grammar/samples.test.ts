import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSidecar } from '../../server/src/sidecar/read';
import { readRegistry } from '../../server/src/speakers/registry';
import { grammar, tokenize, wordsIn, yamlHosts } from './kit';

const sidecars = readdirSync('samples').filter((name) => name.endsWith('.quotes.yaml'));
const read = (name: string) => readFileSync(`samples/${name}`, 'utf8');

describe.each(yamlHosts)('the samples over %s', async (host) => {
  const yaml = await grammar(host);

  it.each(sidecars)('have all contents, speakers, sources and cues marked: %s', (name) => {
    const tokens = tokenize(yaml, read(name)).filter(({ scopes }) => !scopes.at(-1)?.startsWith('punctuation.'));
    const { quotes, dismissed } = readSidecar(read(name));
    const contents = [
      ...quotes.flatMap(({ quote }) => quote.content),
      ...dismissed.flatMap(({ dismissal }) => dismissal.content),
    ];
    expect(wordsIn(tokens, 'string.quoted.other.content.whosaid')).toEqual(contents.map(({ exact }) => exact));
    expect(wordsIn(tokens, 'entity.name.type.speaker.whosaid')).toEqual(
      quotes.flatMap(({ quote: { speaker, addressee = [] } }) => [
        ...(speaker?.kind === 'speakers' ? speaker.ids : []),
        ...addressee,
      ]),
    );
    expect(wordsIn(tokens, 'variable.other.source.whosaid')).toEqual(
      quotes.flatMap(({ quote }) => quote.source?.exact ?? []),
    );
    expect(wordsIn(tokens, 'entity.name.function.cue.whosaid')).toEqual(
      quotes.flatMap(({ quote }) => quote.cue?.exact ?? []),
    );
  });

  it('have all ids of the registry marked', () => {
    const ids = wordsIn(tokenize(yaml, read('speakers.yaml')), 'entity.name.type.speaker.whosaid');
    expect(ids).toEqual([...(readRegistry(read('speakers.yaml'))?.entries.keys() ?? [])]);
  });
});
