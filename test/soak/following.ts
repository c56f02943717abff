import { Follower } from '../../server/src/analysis/follower';
import type { Uri } from '../../server/src/model/uri';
import { kindOf, sidecarOf } from '../../server/src/project/names';
import { Sources } from '../../server/src/project/sources';
import { toUri } from '../../server/src/project/uri';
import type { Sidecar } from '../../server/src/sidecar/contents';
import { readSidecar } from '../../server/src/sidecar/read';

/** Takes the sidecar that was last asked about for the one that says the same and was read by another server. */
class Followed extends Follower {
  sidecar: { readonly text: string; readonly contents: Sidecar } | undefined;

  override placesOf(...[contents, text]: Parameters<Follower['placesOf']>) {
    return super.placesOf(this.sidecar?.text === text ? this.sidecar.contents : contents, text);
  }
}

/**
 * Where labels stand in a text whose words are edited depends on the edits, which a server that has just begun has not
 * seen. So they are followed here as well, and it is given what came of that: all else it finds out by itself.
 */
export class Following {
  readonly #sources = new Sources({
    readText: () => Promise.resolve(undefined),
    readFolder: () => Promise.resolve([]),
  });
  readonly #followers = new Map<Uri, Followed>();

  /** Heeds what a server is told. */
  told(method: string, params: unknown): void {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the workspace tells
    const { textDocument, contentChanges, changes } = params as Told;
    const uris = [textDocument, ...(changes ?? [])].flatMap((each) => (each ? [toUri(each.uri)] : []));
    for (const [text, follower] of this.#followers) {
      const sidecar = sidecarOf(text);
      // A sidecar that may have changed is read again, and its labels are looked for again.
      if (uris.some((uri) => sidecar === uri || sidecar.startsWith(`${uri}/`))) follower.sidecar = undefined;
    }
    const [uri] = uris;
    if (!textDocument || uri === undefined) return;
    const { version = 0, text = '' } = textDocument;
    if (method.endsWith('didOpen')) {
      this.#sources.open(uri, version, text);
      if (kindOf(uri) === 'text') this.#followers.set(uri, new Followed(text));
    } else if (method.endsWith('didChange')) {
      const made = this.#sources.change(uri, version, [...(contentChanges ?? [])]);
      this.#followers.get(uri)?.edited(made, this.#sources.peek(uri)?.text ?? '');
    } else if (method.endsWith('didClose')) {
      this.#sources.close(uri);
      this.#followers.delete(uri);
    }
  }

  /**
   * Asks where the labels stand now, which is when they are looked for; a server has to be asked at the same moments.
   * @param textOf what a file says now
   * @returns the texts that are open
   */
  ask(textOf: (uri: Uri) => string | undefined): readonly Uri[] {
    for (const [uri, follower] of this.#followers) {
      const text = textOf(sidecarOf(uri));
      if (text === undefined) continue;
      if (follower.sidecar?.text !== text) follower.sidecar = { text, contents: readSidecar(text) };
      follower.placesOf(follower.sidecar.contents, text);
    }
    return [...this.#followers.keys()];
  }

  /** What has followed texts so far. */
  of(texts: readonly Uri[]): readonly Follower[] {
    return texts.flatMap((uri) => this.#followers.get(uri) ?? []);
  }
}

interface Told {
  readonly textDocument?: { readonly uri: string; readonly version?: number; readonly text?: string };
  readonly contentChanges?: Parameters<Sources['change']>[2];
  readonly changes?: readonly { readonly uri: string }[];
}
