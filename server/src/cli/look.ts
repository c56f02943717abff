import { repaired, standsAsBefore } from '../features/repairs';
import type { Finding, FindingCode } from '../model/finding';
import type { Uri } from '../model/uri';
import { nodeFileSystem } from '../node/fileSystem';
import { Project } from '../project/project';
import type { Settings } from '../project/settings';
import type { TextState } from '../project/textStates';
import { innermost } from '../project/texts';
import { relativeTo } from '../project/uri';
import { factsOf, type TextFacts } from '../report/facts';
import { countOf, type TextCount } from './breakdown';
import type { NamedIn } from './named';
import { placesIn, shown, slashed } from './places';
import { reportedText } from './reported';
import type { ReportedText } from './reporters/report';

/** What is wanted of each text. */
export interface Wanted {
  /** What is to be said of it, and who is named in its sidecar. */
  readonly findings: boolean;
  readonly counts: boolean;
  /** What a report shows of it. */
  readonly facts?: boolean;
  /** Which of the findings can be repaired, and how it would stand then. */
  readonly repairs?: boolean;
}

/** What a thread has to know to look at texts as the command line does. */
export interface LookSetup {
  readonly kind: 'look';
  readonly folders: readonly Uri[];
  readonly settings: Settings;
  readonly wanted: Wanted;
}

/** What a command needs of one state of a text; survives the way between threads. */
export interface View {
  readonly reported?: ReportedText;
  readonly named?: NamedIn;
  readonly count?: TextCount;
  readonly facts?: TextFacts;
}

/** A text as it stands, and as it would stand with repairs. */
export interface Looked extends View {
  readonly uri: Uri;
  /** False where neither the text nor its sidecar can be read; then nothing else is there. */
  readonly isThere: boolean;
  readonly repair?: PlannedRepair;
}

/** A change of a sidecar that is not written yet. */
export interface PlannedRepair {
  readonly change: { readonly uri: Uri; readonly before: string; readonly after: string };
  readonly done: readonly RepairedFinding[];
  /** How the text stands once it is written. */
  readonly result: View;
}

/** A finding that a repair answers; `line` and `column` 1-based, in code points, before the repair. */
export interface RepairedFinding {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly code: FindingCode;
  readonly what: string;
}

/** Looks at texts in passing: nothing is remembered but registries. */
export function looker(project: Project, wanted: Wanted): (uri: Uri) => Promise<Looked> {
  return async (uri) => {
    const state = await project.stateOnce(uri);
    if (!state) return { uri, isThere: false };
    const findings = wanted.findings ? project.findingsOfText(state) : [];
    const repair = wanted.repairs ? await repairOf(project, uri, state, findings, wanted) : undefined;
    return { uri, isThere: true, ...viewOf(project, state, findings, wanted), ...(repair && { repair }) };
  };
}

function reportedFacts(state: TextState, { folders }: Project): TextFacts | undefined {
  const { textUri } = state.context;
  const folder = innermost(textUri, folders);
  return factsOf(state, slashed(textUri), folder && relativeTo(textUri, folder));
}

function viewOf(project: Project, state: TextState, findings: readonly Finding[], wanted: Wanted): View {
  const { sidecar, registry } = state;
  const count = wanted.counts ? countOf(state) : undefined;
  const facts = wanted.facts ? reportedFacts(state, project) : undefined;
  return {
    ...(wanted.findings && {
      reported: reportedText(state, findings),
      ...(sidecar && registry && { named: { registry: registry.uri, ids: [...sidecar.sidecar.ids] } }),
    }),
    ...(count && { count }),
    ...(facts && { facts }),
  };
}

/** Repairs until there is nothing left to repair: two entries may become equal only by a repair. */
async function repairOf(
  project: Project,
  uri: Uri,
  state: TextState,
  findings: readonly Finding[],
  wanted: Wanted,
): Promise<PlannedRepair | undefined> {
  if (!state.sidecar) return undefined;
  const { source } = state.sidecar;
  const done: RepairedFinding[] = [];
  let [now, left, after] = [state, findings, source.text];
  for (let next = repaired(now, left); next; next = repaired(now, left)) {
    const then = await stateWith(project, uri, source.uri, next.after);
    if (!then || !standsAsBefore(now, then, next.removed)) break;
    const placeOf = placesIn(now.sidecar?.source ?? source);
    for (const { finding, what } of next.done) {
      const { line, column } = placeOf(finding.span);
      done.push({ path: shown(source.uri), line, column, code: finding.code, what });
    }
    [now, left, after] = [then, project.findingsOfText(then), next.after];
  }
  if (done.length === 0) return undefined;
  return { change: { uri: source.uri, before: source.text, after }, done, result: viewOf(project, now, left, wanted) };
}

/** What would be known if a sidecar had other words. */
async function stateWith(project: Project, text: Uri, sidecar: Uri, words: string): Promise<TextState | undefined> {
  project.open(sidecar, 0, words);
  try {
    return await project.stateOnce(text);
  } finally {
    project.close(sidecar);
  }
}

/** The same in a thread, where nothing is known yet. */
export function lookerFor({ folders, settings, wanted }: LookSetup): (uri: Uri) => Promise<Looked> {
  const project = new Project(nodeFileSystem);
  project.setFolders(folders);
  project.setSettings(settings);
  return looker(project, wanted);
}
