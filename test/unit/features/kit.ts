import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { Uri } from '../../../server/src/model/uri';
import { sidecarOf } from '../../../server/src/project/names';
import type { Project } from '../../../server/src/project/project';
import type { RegistryFile } from '../../../server/src/project/registries';
import type { TextState } from '../../../server/src/project/textStates';
import { cursorIn } from '../kit/markers';
import { at, workspace } from '../kit/workspace';

/** The files of most feature tests; one of them holds the cursor `<|>`. */
export interface Files {
  readonly text?: string;
  readonly sidecar?: string;
  readonly registry?: string;
}

export const textUri = at('a.txt');
export const sidecarUri = sidecarOf(textUri);
export const registryUri = at('speakers.yaml');

export interface Opened {
  readonly project: Project;
  readonly state: TextState;
  readonly registry: RegistryFile | undefined;
  /** Where the cursor stands; -1 where no file has one. */
  readonly offset: number;
  /** The texts of the files without the cursor. */
  readonly texts: ReadonlyMap<Uri, string>;
}

/** Opens the files in a project in memory. */
export async function opened(files: Files): Promise<Opened> {
  let offset = -1;
  const plain = (source: string) => {
    if (!source.includes('<|>')) return source;
    const cursor = cursorIn(source);
    offset = cursor.offset;
    return cursor.text;
  };
  const texts = new Map<Uri, string>();
  const onDisk: Record<string, string> = {};
  for (const [uri, name, source] of [
    [textUri, 'a.txt', files.text],
    [sidecarUri, 'a.txt.quotes.yaml', files.sidecar],
    [registryUri, 'speakers.yaml', files.registry],
  ] as const) {
    if (source === undefined) continue;
    const text = plain(source);
    texts.set(uri, text);
    onDisk[name] = text;
  }
  const { project, indexer } = workspace(onDisk);
  await indexer.indexAll();
  const state = await project.stateOf(textUri);
  if (!state) throw new Error('These files are no project.');
  return { project, state, registry: await project.registryAt(registryUri), offset, texts };
}

/** What the files say after an edit; a file that the edit creates is there as well. */
export function applied(texts: ReadonlyMap<Uri, string>, edit: WorkspaceEdit | undefined): Map<string, string> {
  const result = new Map<string, string>(texts);
  for (const change of edit?.documentChanges ?? []) {
    if ('kind' in change) {
      if (change.kind !== 'create' || result.has(change.uri)) throw new Error(`Cannot ${change.kind}.`);
      result.set(change.uri, '');
      continue;
    }
    const { uri } = change.textDocument;
    const text = result.get(uri);
    if (text === undefined) throw new Error(`${uri} does not exist.`);
    const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((match) => match.index + match[0].length)];
    const offsetAt = ({ line, character }: { line: number; character: number }) =>
      (starts[line] ?? text.length) + character;
    let after = text;
    const edits = change.edits.toSorted((a, b) => offsetAt(b.range.start) - offsetAt(a.range.start));
    for (const item of edits) {
      if (!('newText' in item)) throw new Error('No snippets here.');
      after = after.slice(0, offsetAt(item.range.start)) + item.newText + after.slice(offsetAt(item.range.end));
    }
    result.set(uri, after);
  }
  return result;
}
