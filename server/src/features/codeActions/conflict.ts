import type { CodeAction } from 'vscode-languageserver-types';
import { containsOffset, overlaps } from '../../model/span';
import type { Source } from '../../project/sources';
import { type Choice, chosen, conflictsIn } from '../../yaml/conflicts';
import { toSpan } from '../convert';
import { editFile } from '../workspaceEdit';
import { type ActionContext, quickFix } from './context';

const titles: Readonly<Record<Choice, string>> = {
  ours: 'Take our version',
  theirs: 'Take their version',
  both: 'Take both versions',
};

/** What can be done about the conflicts that a merge left in a range of a sidecar or registry. */
export function fixConflict(source: Source, context: ActionContext): CodeAction[] {
  const range = toSpan(source, context.range);
  const here = conflictsIn(source.text).filter(
    ({ span }) => overlaps(span, range) || containsOffset(span, range.start, true),
  );
  return here.flatMap((conflict) =>
    (['ours', 'theirs', 'both'] as const).flatMap((choice) => {
      const edits = [{ span: conflict.span, newText: chosen(source.text, conflict, choice) }];
      const edit = editFile(source.uri, source, source.text, { ok: true, edits });
      return quickFix(context, { title: titles[choice], fixes: 'merge-conflict' }, edit);
    }),
  );
}
