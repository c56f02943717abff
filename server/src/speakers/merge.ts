import { type Merged, mergeVersions, type Versions } from '../yaml/merge/merge';
import type { Shape } from '../yaml/merge/shape';
import { speakerKeys } from './registryEdit';

/** Merges versions of a registry: speakers are known by their ids, and names that both sides added stand together. */
export function mergeRegistries(versions: Versions): Merged {
  return mergeVersions(versions, registryShape, () => undefined);
}

const registryShape: Shape = new Map([
  [
    'speakers',
    {
      kind: 'mapping',
      nameOf: () => undefined,
      keys: speakerKeys,
      sets: new Set(['aliases', 'links']),
      goesWhenEmpty: false,
    },
  ],
]);
