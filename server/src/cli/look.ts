import type { Uri } from '../model/uri';
import { nodeFileSystem } from '../node/fileSystem';
import { Project, type TextState } from '../project/project';
import type { Settings } from '../project/settings';
import { innermost } from '../project/texts';
import { relativeTo } from '../project/uri';
import { factsOf, type TextFacts } from '../report/facts';
import { countOf, type TextCount } from './breakdown';
import type { NamedIn } from './named';
import { slashed } from './places';
import { reportedText } from './reported';
import type { ReportedText } from './reporters/report';

/** What is wanted of each text. */
export interface Wanted {
  /** What is to be said of it, and who is named in its sidecar. */
  readonly findings: boolean;
  readonly counts: boolean;
  /** What a report shows of it. */
  readonly facts?: boolean;
}

/** What a thread has to know to look at texts as the command line does. */
export interface LookSetup {
  readonly kind: 'look';
  readonly folders: readonly Uri[];
  readonly settings: Settings;
  readonly wanted: Wanted;
}

/** What a command needs of one text; survives the way between threads. */
export interface Looked {
  readonly uri: Uri;
  /** False where neither the text nor its sidecar can be read; then nothing else is there. */
  readonly isThere: boolean;
  readonly reported?: ReportedText;
  readonly named?: NamedIn;
  readonly count?: TextCount;
  readonly facts?: TextFacts;
}

/** Looks at texts in passing: nothing is remembered but registries. */
export function looker(project: Project, wanted: Wanted): (uri: Uri) => Promise<Looked> {
  return async (uri) => {
    const state = await project.stateOnce(uri);
    if (!state) return { uri, isThere: false };
    const { sidecar, registry } = state;
    const count = wanted.counts ? countOf(state) : undefined;
    const facts = wanted.facts ? reportedFacts(state, project) : undefined;
    if (!wanted.findings) return { uri, isThere: true, ...(count && { count }), ...(facts && { facts }) };
    return {
      uri,
      isThere: true,
      reported: reportedText(state, project.findingsOfText(state)),
      ...(sidecar && registry && { named: { registry: registry.uri, ids: [...sidecar.sidecar.ids] } }),
      ...(count && { count }),
      ...(facts && { facts }),
    };
  };
}

function reportedFacts(state: TextState, { folders }: Project): TextFacts | undefined {
  const { textUri } = state.context;
  const folder = innermost(textUri, folders);
  return factsOf(state, slashed(textUri), folder && relativeTo(textUri, folder));
}

/** The same in a thread, where nothing is known yet. */
export function lookerFor({ folders, settings, wanted }: LookSetup): (uri: Uri) => Promise<Looked> {
  const project = new Project(nodeFileSystem);
  project.setFolders(folders);
  project.setSettings(settings);
  return looker(project, wanted);
}
