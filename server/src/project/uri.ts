import { URI, Utils } from 'vscode-uri';
import type { Uri } from '../model/uri';

/**
 * Normalizes a URI so that two spellings of one file are one key: percent-encoding and the case of a drive letter as
 * vscode-uri writes them, no `.` and `..`, no fragment or query.
 */
export function toUri(raw: string): Uri {
  const uri = URI.parse(raw).with({ fragment: null, query: null });
  // `..` may stand there percent-encoded, so the path is looked at decoded.
  return branded((/\/\.{1,2}(?:\/|$)/.test(uri.path) ? Utils.resolvePath(uri) : uri).toString());
}

/** The URI of a file's path in the way the operating system writes it; absolute. */
export function fromPath(path: string): Uri {
  return branded(URI.file(path).toString());
}

/** The path of a `file:` URI in the way the operating system writes it. */
export function toPath(uri: Uri): string {
  return URI.parse(uri).fsPath;
}

export function isFile(uri: Uri): boolean {
  return uri.startsWith('file:');
}

/** The folder that holds a file or folder; the root is its own. */
export function parentOf(uri: Uri): Uri {
  return branded(Utils.dirname(URI.parse(uri)).toString());
}

export function join(folder: Uri, ...names: string[]): Uri {
  return branded(Utils.joinPath(URI.parse(folder), ...names).toString());
}

/** The last part of the path, decoded. */
export function nameOf(uri: Uri): string {
  return Utils.basename(URI.parse(uri));
}

/** Whether a file or folder stands in a folder, at any depth, or is that folder. */
export function isWithin(uri: Uri, folder: Uri): boolean {
  return uri === folder || uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** Whether a file or folder stands in one of many folders, at any depth, or is one of them. */
export function isWithinAny(uri: Uri, folders: ReadonlySet<string>): boolean {
  if (folders.size === 0) return false;
  for (let at: string = uri; ; ) {
    if (folders.has(at)) return true;
    const end = at.lastIndexOf('/');
    if (end <= 0) return false;
    at = at.slice(0, end);
  }
}

/** The path of a file below a folder, decoded, with slashes; undefined where it stands elsewhere. */
export function relativeTo(uri: Uri, folder: Uri): string | undefined {
  if (!isWithin(uri, folder)) return undefined;
  const [path, base] = [URI.parse(uri).path, URI.parse(folder).path];
  return path.slice(base.length).replace(/^\//, '');
}

/** The file whose URI is the same but for an ending; plain ASCII, so that nothing has to be encoded. */
export function withEnding(uri: Uri, ending: string): Uri {
  return branded(uri + ending);
}

/** The inverse of {@link withEnding}. */
export function withoutEnding(uri: Uri, ending: string): Uri {
  return branded(uri.endsWith(ending) ? uri.slice(0, -ending.length) : uri);
}

function branded(uri: string): Uri {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place where the brand is given
  return uri as Uri;
}
