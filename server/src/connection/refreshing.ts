import type { Uri } from '../model/uri';
import { whileOpen } from '../project/ports';
import type { Settings } from '../project/settings';
import type { TextState } from '../project/textStates';
import { isFile } from '../project/uri';
import type { Session } from './session';

/** Typing goes on this long, in milliseconds, before other documents are told of what it changed. */
const quiet = 120;

/** What an answer about a text was made from. */
interface Basis {
  readonly state: TextState | undefined;
  readonly settings: Settings;
}

/** A kind of answer that a client keeps showing until it is asked to ask again. */
export interface Refreshable {
  readonly isSupported: boolean;
  readonly refresh: () => Promise<void>;
  /** Whether the answers to one question can differ because of the settings alone. */
  readonly isOther: (before: Settings, now: Settings) => boolean;
}

/** Remembers what a client was told of the open texts, and asks it to ask again where that can have changed. */
export interface Refreshing {
  /** Notes what an answer was made from. */
  answered(uri: Uri, state: TextState | undefined): void;
}

/**
 * Follows changes for one kind of answer. A client asks again by itself about the document that is typed in; what
 * changed for a text with its sidecar, its registry or the settings, only we know.
 */
export function refreshing(session: Session, kind: Refreshable): Refreshing & { readonly look: () => Promise<void> } {
  const { project } = session;
  const told = new Map<Uri, Basis>();
  const isOutdated = async (uri: Uri, { state, settings }: Basis): Promise<boolean> => {
    if (kind.isOther(settings, project.settings)) return true;
    const now = await project.stateOf(uri, whileOpen);
    if (!project.sources.isOpen(uri)) return false;
    if (!now || !state) return now !== state;
    return now.text === state.text && now !== state;
  };
  return {
    answered(uri, state) {
      if (kind.isSupported && isFile(uri)) told.set(uri, { state, settings: project.settings });
    },
    async look() {
      for (const [uri, basis] of told) {
        if (!project.sources.isOpen(uri)) told.delete(uri);
        else if (await isOutdated(uri, basis)) {
          // All documents are asked for again, whichever it is.
          told.clear();
          await kind.refresh();
          return;
        }
      }
    },
  };
}

/** Calls the lookers once changes have come to rest. */
export function whenQuiet({ log }: Session, lookers: readonly (() => Promise<void>)[]): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async () => {
    for (const each of lookers) await each();
  };
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      look().catch((error: unknown) => log(`Asking to show annotations anew failed: ${String(error)}`));
    }, quiet);
  };
}
