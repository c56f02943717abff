import { inOneGo, type Steps } from '../model/steps';
import type { Sidecar, SidecarContents } from '../sidecar/contents';
import { readPlain, readPlainInSteps } from '../sidecar/plain';
import { contentsOf, sidecarOf, sidecarOfPlain } from '../sidecar/read';
import type { Source } from './sources';
import { treeInSteps, treeOf } from './trees';

const sidecars = new WeakMap<Source, Sidecar>();

/** Reads a sidecar once for each state of its file. */
export function sidecarIn(source: Source): Sidecar {
  return inOneGo(sidecarInSteps(source));
}

/** The same in steps, for long files. */
export function* sidecarInSteps(source: Source): Steps<Sidecar> {
  const known = sidecars.get(source);
  if (known) return known;
  const plain = source.trouble === undefined ? yield* readPlainInSteps(source.text) : undefined;
  const sidecar = plain ? sidecarOfPlain(plain, () => treeOf(source)) : sidecarOf(yield* treeInSteps(source));
  sidecars.set(source, sidecar);
  return sidecar;
}

/** What a sidecar says, without a check of its shape where nobody has asked for that yet: for passing over many. */
export function contentsIn(source: Source): SidecarContents {
  const plain = () => (source.trouble === undefined ? readPlain(source.text) : undefined);
  return sidecars.get(source) ?? plain() ?? contentsOf(treeOf(source));
}
