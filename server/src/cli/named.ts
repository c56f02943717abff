import type { SpeakerId } from '../model/speaker';
import type { Uri } from '../model/uri';
import type { TextState } from '../project/project';

/** Who is named in the sidecars that have been passed, by registry; grows with the speakers, not with the texts. */
export class Named {
  readonly #ids = new Map<Uri, Set<SpeakerId>>();

  add({ sidecar, registry }: TextState): void {
    if (!sidecar || !registry) return;
    const known = this.#ids.get(registry.uri) ?? new Set();
    this.#ids.set(registry.uri, known);
    for (const id of sidecar.sidecar.ids) known.add(id);
  }

  /** Asks whether a sidecar under a registry names a speaker. */
  under(registry: Uri): (id: SpeakerId) => boolean {
    const known = this.#ids.get(registry);
    return (id) => known?.has(id) ?? false;
  }
}
