import { quoted, type RegistryContext, type Rule } from './rule';

export const unusedSpeaker: Rule<RegistryContext> = {
  code: 'unused-speaker',
  severity: 'hint',
  *check({ uri, registry, isNamed }) {
    if (!isNamed) return;
    for (const { speaker, at } of registry.entries.values()) {
      if (isNamed(speaker.id)) continue;
      yield {
        uri,
        span: at.id,
        message: `No quote is labeled with ${quoted(speaker.name)}. Keep the entry if texts to come will need it.`,
        data: { kind: 'speaker', id: speaker.id },
      };
    }
  },
};
