import { TextDocument } from 'vscode-languageserver-textdocument';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { applyFresh, turns } from '../../../server/src/connection/applying';
import { followSaved } from '../../../server/src/connection/following';
import type { Session } from '../../../server/src/connection/session';
import type { Uri } from '../../../server/src/model/uri';
import { sidecarOf } from '../../../server/src/project/names';
import { at, workspace } from '../kit/workspace';

/** A client with open texts and closed sidecars in memory, which applies what the server asks for. */
export async function editorWith(files: Readonly<Record<string, string>>, open: readonly string[]) {
  const { project, files: disk } = workspace(files);
  const said: string[] = [];
  const versions = new Map<Uri, number>();
  const contents = new Map(Object.entries(files).map(([path, text]): [string, string] => [at(path), text]));
  const apply = ({ documentChanges = [] }: WorkspaceEdit) => {
    for (const change of documentChanges) {
      if ('kind' in change) {
        if (change.kind !== 'create' || contents.has(change.uri)) return false;
        contents.set(change.uri, '');
        continue;
      }
      const { uri } = change.textDocument;
      const before = TextDocument.create(uri, '', 0, contents.get(uri) ?? '');
      const edits = change.edits.flatMap((edit) => ('newText' in edit ? [edit] : []));
      contents.set(uri, TextDocument.applyEdits(before, edits));
      disk.write(uri.slice(at('').length), contents.get(uri) ?? '');
      project.changedOnDisk([at(uri.slice(at('').length))]);
    }
    return true;
  };
  const session = {
    project,
    abilities: { applyEdits: true, createFiles: true },
    log: (line: string) => said.push(line),
    inTurn: turns(),
    changedOnDisk: () => undefined,
    connection: {
      workspace: { applyEdit: ({ edit }: { edit: WorkspaceEdit }) => Promise.resolve({ applied: apply(edit) }) },
      sendNotification: (_: unknown, { message }: { message: string }) => Promise.resolve(said.push(message)),
    },
  } as unknown as Session;
  for (const path of open) {
    project.open(at(path), 1, contents.get(at(path)) ?? '');
    versions.set(at(path), 1);
    await project.stateOf(at(path));
  }
  const textOf = (path: string) => project.sources.peek(at(path))?.text ?? '';
  return {
    project,
    session,
    said,
    applyFresh,
    textOf,
    /** Puts words in the place of a stretch: UTF-16. */
    replace(path: string, start: number, end: number, words: string) {
      const uri = at(path);
      const { lines } = project.sources.peek(uri) ?? {};
      if (!lines) throw new Error(`${path} is not open`);
      const version = (versions.get(uri) ?? 1) + 1;
      versions.set(uri, version);
      const range = { start: lines.positionAt(start), end: lines.positionAt(end) };
      project.change(uri, version, [{ range, text: words }]);
    },
    cut(path: string, words: string) {
      const start = textOf(path).indexOf(words);
      if (start < 0) throw new Error(`${path} has no “${words}”`);
      this.replace(path, start, start + words.length, '');
      return words;
    },
    paste(path: string, words: string, before: string) {
      const start = before === '' ? textOf(path).length : textOf(path).indexOf(before);
      if (start < 0) throw new Error(`${path} has no “${before}”`);
      this.replace(path, start, start, words);
    },
    async save(...paths: readonly string[]) {
      for (const path of paths) {
        disk.write(path, textOf(path));
        await project.stateOf(at(path));
        await followSaved(session, at(path));
        await project.stateOf(at(path));
      }
    },
    /** What a sidecar says on disk; undefined where there is none. */
    labels: (path: string) => contents.get(sidecarOf(at(path))),
    /** The state of each label of a text, with the words that it is at. */
    async shown(path: string): Promise<readonly string[]> {
      const state = await project.stateOf(at(path));
      return (state?.analysis?.quotes ?? []).map(({ anchoring }) =>
        anchoring.state === 'attached'
          ? anchoring.content.map(({ start, end }) => textOf(path).slice(start, end)).join(' … ')
          : anchoring.state,
      );
    },
  };
}
