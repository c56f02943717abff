import { CompletionItemKind } from 'vscode-languageserver-types';
import type { TextState } from '../../project/textStates';
import type { Proposal } from './item';

/** The registered speakers, those whom the text names first, and `unknown`. */
export function speakerProposals({ context, analysis }: TextState): readonly Proposal[] {
  const mentioned = new Set(analysis?.mentions.flatMap(({ speakers }) => speakers));
  const known = [...context.speakers.values()].map(({ speaker }) => speaker);
  const inOrder = [...known.filter(({ id }) => mentioned.has(id)), ...known.filter(({ id }) => !mentioned.has(id))];
  return [
    ...inOrder.map(
      (speaker): Proposal => ({
        label: speaker.id,
        kind: CompletionItemKind.Reference,
        detail: [speaker.name, speaker.role].filter(Boolean).join(', '),
        alsoFoundBy: [speaker.name, ...speaker.aliases],
      }),
    ),
    { label: 'unknown', kind: CompletionItemKind.Constant, detail: 'Nobody can say who speaks' },
  ];
}
