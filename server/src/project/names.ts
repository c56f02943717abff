import type { Uri } from '../model/uri';
import { registryFileName } from '../speakers/registry';
import { join, nameOf, withEnding, withoutEnding } from './uri';

const sidecarEnding = '.quotes.yaml';
export type FileKind = 'text' | 'sidecar' | 'registry' | 'layer';

/** What a file is by its name; whether a text or a registry is one of ours is another question. */
export function kindOf(uri: Uri): FileKind {
  const name = nameOf(uri);
  if (name === registryFileName) return 'registry';
  if (!name.endsWith(sidecarEnding)) return 'text';
  const text = name.slice(0, -sidecarEnding.length);
  return isLayer(text) ? 'layer' : 'sidecar';
}

/** `article.txt.alice.quotes.yaml` is an annotator's own layer: left alone. */
function isLayer(name: string): boolean {
  return /\.(?:txt|md|markdown|text)\.[^.]+$/i.test(name);
}

export function sidecarOf(text: Uri): Uri {
  return withEnding(text, sidecarEnding);
}

export function textOf(sidecar: Uri): Uri {
  return withoutEnding(sidecar, sidecarEnding);
}

export function registryIn(folder: Uri): Uri {
  return join(folder, registryFileName);
}
