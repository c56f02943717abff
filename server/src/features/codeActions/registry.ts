import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import type { Finding, FindingCode } from '../../model/finding';
import { containsOffset, overlaps } from '../../model/span';
import type { SpeakerId } from '../../model/speaker';
import type { RegistryFile } from '../../project/registries';
import { type MergeSpeakersParams, serverCommands } from '../../protocol';
import { displayName } from '../../speakers/registry';
import { removeSpeaker } from '../../speakers/registryEdit';
import { toSpan } from '../convert';
import { editRegistry } from '../speakers/registryOf';
import { type ActionContext, diagnosticsOf, quickFix } from './context';

/** With more who share one name, it is a common one rather than one speaker under two ids. */
const mostOthers = 3;

/**
 * What can be done about the speakers in a range of a registry.
 * @param findings what is known about the registry
 * @param canMerge whether the client lets a command of ours make edits
 */
export function fixRegistry(
  file: RegistryFile,
  findings: readonly Finding[],
  context: ActionContext,
  canMerge: boolean,
): CodeAction[] {
  const range = toSpan(file.source, context.range);
  const here = findings.filter(({ span }) => overlaps(span, range) || containsOffset(span, range.start, true));
  const merged = new Set<string>();
  return here.flatMap(({ code, data }) => {
    if (data?.kind !== 'speaker') return [];
    const { id, others = [] } = data;
    if (code === 'unused-speaker') return remove(file, id, context);
    if (!canMerge || (code !== 'duplicate-speaker' && code !== 'ambiguous-alias')) return [];
    return others.slice(0, mostOthers).flatMap((other) => {
      // Two speakers can have several names in common.
      const key = [id, other].toSorted().join(' ');
      if (merged.has(key)) return [];
      merged.add(key);
      return [merge(file, code, id, other, context), merge(file, code, other, id, context)];
    });
  });
}

function remove(file: RegistryFile, id: SpeakerId, context: ActionContext): CodeAction[] {
  const title = `Remove ${displayName(file.registry.entries, id)} from the registry`;
  const edit = editRegistry(file, removeSpeaker(id));
  return quickFix(context, { title, fixes: 'unused-speaker' }, edit);
}

/** A command rather than an edit: it reads every sidecar that names the speaker, which is for the asking only. */
function merge(
  { uri, registry }: RegistryFile,
  fixes: FindingCode,
  from: SpeakerId,
  into: SpeakerId,
  context: ActionContext,
): CodeAction {
  const call = (id: SpeakerId) => `${displayName(registry.entries, id)} (${id})`;
  const title = `Merge ${call(from)} into ${call(into)}`;
  const params: MergeSpeakersParams = { uri, from, into };
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: diagnosticsOf(context, fixes),
    command: { title, command: serverCommands.mergeSpeakers, arguments: [params] },
  };
}
