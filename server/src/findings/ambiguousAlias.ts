import { namesOf } from './names';
import { quoted, type RegistryContext, type Rule } from './rule';

export const ambiguousAlias: Rule<RegistryContext> = {
  code: 'ambiguous-alias',
  severity: 'information',
  *check({ uri, registry }) {
    for (const uses of namesOf(registry).values()) {
      const speakers = new Set(uses.map(({ entry }) => entry.speaker.id));
      if (speakers.size < 2 || uses.every(({ isName }) => isName)) continue;
      for (const use of uses) {
        if (use.isName) continue;
        const others = uses.filter(({ entry }) => entry !== use.entry);
        const names = [...new Set(others.map(({ entry }) => entry.speaker.name))].join(' and ');
        yield {
          uri,
          span: use.span,
          message: `${quoted(use.text)} also names ${names}. Where it stands alone in a text, both are shown and none is assumed.`,
          related: others.map(({ span, entry }) => ({ uri, span, message: `${entry.speaker.name} has it, too.` })),
          data: {
            kind: 'speaker',
            id: use.entry.speaker.id,
            others: [...new Set(others.map(({ entry }) => entry.speaker.id))],
          },
        };
      }
    }
  },
};
