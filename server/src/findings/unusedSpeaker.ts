import { quoted, type RegistryContext, type Rule } from './rule';

export const unusedSpeaker: Rule<RegistryContext> = {
  code: 'unused-speaker',
  severity: 'hint',
  *check({ uri, registry, quotesOf }) {
    if (!quotesOf) return;
    for (const { speaker, at } of registry.entries.values()) {
      if (quotesOf(speaker.id) > 0) continue;
      yield {
        uri,
        span: at.id,
        message: `No quote is labeled with ${quoted(speaker.name)}. Keep the entry if texts to come will need it.`,
        data: { kind: 'speaker', id: speaker.id },
      };
    }
  },
};
