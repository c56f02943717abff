import type { SpeakerId } from '../model/speaker';
import type { Uri } from '../model/uri';

/** Who is named in one sidecar; survives the way between threads. */
export interface NamedIn {
  readonly registry: Uri;
  readonly ids: readonly SpeakerId[];
}

/** Who is named in the sidecars that have been passed, by registry; grows with the speakers, not with the texts. */
export class Named {
  readonly #ids = new Map<Uri, Set<SpeakerId>>();

  add({ registry, ids }: NamedIn): void {
    const known = this.#ids.get(registry) ?? new Set();
    this.#ids.set(registry, known);
    for (const id of ids) known.add(id);
  }

  /** Asks whether a sidecar under a registry names a speaker. */
  under(registry: Uri): (id: SpeakerId) => boolean {
    const known = this.#ids.get(registry);
    return (id) => known?.has(id) ?? false;
  }
}
