import { nothingToLabel, percentOf } from '../analysis/completeness';
import type { SpeakerId } from '../model/speaker';
import type { Uri } from '../model/uri';
import { kindOf } from '../project/names';
import type { CancellationToken } from '../project/ports';
import type { Project } from '../project/project';
import type { DocumentStatus, SpeakerChoice } from '../protocol';
import type { Registry } from '../speakers/registry';

/** What a status line says of a document. */
export async function statusOf(project: Project, uri: Uri, token?: CancellationToken): Promise<DocumentStatus> {
  const { corpus } = project;
  const base = {
    ...nothingToLabel,
    percent: 100,
    problems: 0,
    speakers: 0,
    corpus: { texts: corpus.texts.size, sidecars: corpus.sidecars.size, complete: corpus.complete },
  };
  const kind = kindOf(uri);
  if (kind === 'layer') return { ...base, kind: 'none', reason: 'Layers of single annotators are left alone.' };
  if (kind === 'registry') {
    const registry = await project.registryAt(uri);
    if (!registry) {
      const reason = 'This speakers.yaml is not in Whosaid’s shape: it needs `version: 1` and a `speakers` mapping.';
      return { ...base, kind: 'none', reason };
    }
    const problems = countProblems(project.findingsOfRegistry(registry));
    return { ...base, kind, problems, speakers: registry.registry.entries.size, registry: registry.uri };
  }
  const text = project.textFor(uri);
  const state = text && (await project.stateOf(text, token));
  if (!state) {
    const reason = 'Not in a Whosaid project: there is no speakers.yaml above it and no sidecar beside it.';
    return { ...base, kind: 'none', reason };
  }
  const completeness = state.analysis?.completeness ?? nothingToLabel;
  return {
    ...base,
    kind,
    ...completeness,
    percent: percentOf(completeness),
    problems: countProblems(project.findingsOfText(state)),
    speakers: state.context.speakers.size,
    ...(state.analysis && { language: state.analysis.language.tag }),
    ...(state.registry && { registry: state.registry.uri }),
    registryPlace: await project.registryPlace(text),
  };
}

function countProblems(findings: ReturnType<Project['findingsOfText']>): number {
  return findings.filter(
    ({ severity, code }) => (severity === 'error' || severity === 'warning') && code !== 'unlabeled-quote',
  ).length;
}

/**
 * The speakers to choose from for a file: of a text or its sidecar those whom it names first, then the others in the
 * registry's order; of a registry all of its own.
 */
export async function speakersFor(project: Project, uri: Uri, token?: CancellationToken): Promise<SpeakerChoice[]> {
  if (kindOf(uri) === 'registry') {
    const file = await project.registryAt(uri);
    return file ? choicesOf(file.registry.entries, new Set()) : [];
  }
  const text = project.textFor(uri);
  const state = text && (await project.stateOf(text, token));
  if (!state) return [];
  const mentioned = new Set(state.analysis?.mentions.flatMap(({ speakers }) => speakers));
  return choicesOf(state.context.speakers, mentioned);
}

function choicesOf(entries: Registry['entries'], mentioned: ReadonlySet<SpeakerId>): SpeakerChoice[] {
  return [...entries.values()]
    .map(({ speaker }) => ({
      id: speaker.id,
      name: speaker.name,
      detail: speaker.role ?? speaker.affiliation ?? '',
      aliases: speaker.aliases,
      inText: mentioned.has(speaker.id),
    }))
    .toSorted((a, b) => Number(b.inText) - Number(a.inText));
}
