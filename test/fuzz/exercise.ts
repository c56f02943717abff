import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { addQuote } from '../../server/src/features/annotate/add';
import { adjust, directions, edges } from '../../server/src/features/annotate/adjust';
import { units } from '../../server/src/features/annotate/boundaries';
import { setSpeaker, setType, setWords } from '../../server/src/features/annotate/change';
import { mergeQuotes } from '../../server/src/features/annotate/merge';
import { unlabeledAt } from '../../server/src/features/annotate/place';
import { removeQuote } from '../../server/src/features/annotate/remove';
import { splitQuote } from '../../server/src/features/annotate/split';
import { confirm, reject, suggest } from '../../server/src/features/annotate/suggested';
import { dismissQuote, labelQuote } from '../../server/src/features/annotate/unlabeled';
import { labelActions } from '../../server/src/features/codeActions/labels';
import { fixQuoteSpeaker } from '../../server/src/features/codeActions/quoteSpeaker';
import { fixRegistry } from '../../server/src/features/codeActions/registry';
import { actionsOnName } from '../../server/src/features/codeActions/selectedName';
import { fixSuggestion } from '../../server/src/features/codeActions/suggestion';
import { fixUnlabeledQuote } from '../../server/src/features/codeActions/unlabeledQuote';
import { codeLenses } from '../../server/src/features/codeLenses';
import { completeRegistry, completeSidecar } from '../../server/src/features/completion';
import { definitionInRegistry, definitionInSidecar, definitionInText } from '../../server/src/features/definition';
import { toDiagnostics } from '../../server/src/features/diagnostics';
import { highlightsInSidecar, highlightsInText } from '../../server/src/features/documentHighlight';
import { linksOfRegistry, linksOfSidecar } from '../../server/src/features/documentLinks';
import { foldsOfText, foldsOfYaml } from '../../server/src/features/foldingRanges';
import { hoverInRegistry, hoverInSidecar, hoverInText } from '../../server/src/features/hover';
import { inlayHints } from '../../server/src/features/inlayHints';
import { quotesOf } from '../../server/src/features/quotes';
import {
  referencesInText,
  speakersAtRegistry,
  speakersAtSidecar,
  speakersAtText,
} from '../../server/src/features/references';
import { selectionsInText, selectionsInYaml } from '../../server/src/features/selectionRanges';
import { semanticTokens } from '../../server/src/features/semanticTokens';
import { createSpeaker } from '../../server/src/features/speakers/create';
import { mergeEverywhere } from '../../server/src/features/speakers/merge';
import { editRegistry } from '../../server/src/features/speakers/registryOf';
import {
  renameEverywhere,
  renameTargetInRegistry,
  renameTargetInSidecar,
} from '../../server/src/features/speakers/rename';
import { symbolsOfRegistry, symbolsOfSidecar, symbolsOfText } from '../../server/src/features/symbols';
import type { FileEdit } from '../../server/src/features/workspaceEdit';
import type { QuoteSpeaker } from '../../server/src/model/quote';
import type { Span } from '../../server/src/model/span';
import { toSpeakerId } from '../../server/src/model/speaker';
import type { Project } from '../../server/src/project/project';
import type { RegistryFile } from '../../server/src/project/registries';
import { readSettings } from '../../server/src/project/settings';
import type { Source } from '../../server/src/project/sources';
import type { TextState } from '../../server/src/project/textStates';
import { addAlias } from '../../server/src/speakers/registryEdit';
import { at, workspace } from '../unit/kit/workspace';
import { type Answer, isWhole } from './places';

export const textUri = at('a.txt');
export const sidecarUri = at('a.txt.quotes.yaml');
export const registryUri = at('speakers.yaml');

/** A text with what stands beside it, and what can be asked of it. */
export interface Case {
  readonly project: Project;
  readonly state: TextState | undefined;
  readonly registry: RegistryFile | undefined;
  readonly sources: ReadonlyMap<string, Source>;
  /** Whether no file has half a character in it. */
  readonly isWhole: boolean;
}

export async function caseOf(text: string, sidecar: string, registry: string): Promise<Case> {
  const { project, indexer } = workspace({ 'a.txt': text, 'a.txt.quotes.yaml': sidecar, 'speakers.yaml': registry });
  project.setSettings({ ...readSettings({}), minConfidence: 0 });
  for (const [uri, content] of [
    [textUri, text],
    [sidecarUri, sidecar],
    [registryUri, registry],
  ] as const) {
    project.open(uri, 1, content);
  }
  await indexer.indexAll();
  const sources = new Map<string, Source>();
  for (const uri of [textUri, sidecarUri, registryUri]) {
    const source = await project.sources.get(uri);
    if (source) sources.set(uri, source);
  }
  return {
    project,
    state: await project.stateOf(textUri),
    registry: await project.registryAt(registryUri),
    sources,
    isWhole: [text, sidecar, registry].every(isWhole),
  };
}

const markdown = { markdown: true, quotesOf: () => 1 };
const speaker: QuoteSpeaker = { kind: 'speakers', ids: [toSpeakerId('wang-yi')] };

/** Asks for everything that is asked of a whole file; each answer comes with the file that its ranges are of. */
export function* wholeAnswers({ project, state, registry, sources }: Case): Generator<Answer> {
  if (state) {
    const within = { start: 0, end: state.text?.text.length ?? 0 };
    yield ['symbols', textUri, () => symbolsOfText(state)];
    yield ['folds', textUri, () => foldsOfText(state)];
    yield ['lenses', textUri, () => codeLenses(state, { paragraphs: true, canReview: true })];
    yield ['hints', textUri, () => inlayHints(state, within, { markdown: true, unlabeled: true })];
    yield ['tokens', textUri, () => semanticTokens(state)];
    yield ['quotes', textUri, () => quotesOf(state)];
    yield ['references', textUri, () => referencesInText(state, new Set(state.context.speakers.keys()))];
    yield ['sidecar symbols', sidecarUri, () => symbolsOfSidecar(state)];
    yield ['sidecar links', sidecarUri, () => linksOfSidecar(state)];
    if (state.sidecar) {
      const { source } = state.sidecar;
      yield ['sidecar folds', sidecarUri, () => foldsOfYaml(source)];
    }
    for (const uri of [textUri, sidecarUri]) {
      const source = sources.get(uri);
      const findings = project.findingsOfText(state).filter((finding) => finding.uri === uri);
      if (source) yield ['diagnostics', uri, () => diagnosed(findings, source, sources)];
    }
    yield ['suggest', sidecarUri, () => suggest(state, 0, 0)];
    yield ['confirm', sidecarUri, () => confirm(state, {})];
    yield ['reject', sidecarUri, () => reject(state, {})];
  }
  if (registry) {
    yield ['registry symbols', registryUri, () => symbolsOfRegistry(registry)];
    yield ['registry links', registryUri, () => linksOfRegistry(registry)];
    yield ['registry folds', registryUri, () => foldsOfYaml(registry.source)];
    const findings = project.findingsOfRegistry(registry);
    yield ['registry diagnostics', registryUri, () => diagnosed(findings, registry.source, sources)];
    yield ['alias', registryUri, () => editRegistry(registry, addAlias(toSpeakerId('wang-yi'), 'W. Yi'))];
    yield ['create', registryUri, () => createSpeaker({ uri: registryUri, source: registry.source }, 'Né, "x": y')];
  }
}

/** Asks for the edits of all files in which a speaker is named. */
export async function everywhereAnswers({ project, registry }: Case): Promise<readonly Answer[]> {
  if (!registry) return [];
  const id = toSpeakerId('wang-yi');
  const results = {
    'rename id': await renameEverywhere(project, registry, id, { newId: 'yi-wang' }),
    'rename name': await renameEverywhere(project, registry, id, { newName: 'Yi, Wang' }),
    merge: await mergeEverywhere(project, registry, id, toSpeakerId('zhao')),
  };
  return Object.entries(results).map(([what, result]): Answer => [what, registryUri, () => result]);
}

function diagnosed(
  findings: ReturnType<Project['findingsOfText']>,
  source: Source,
  sources: ReadonlyMap<string, Source>,
) {
  return toDiagnostics(findings, { source, sourceOf: (uri) => sources.get(uri), pageOf: () => undefined, most: 1000 });
}

/**
 * Asks for everything that can be asked at a place; a place may be anywhere in the files, also between surrogates.
 * @param words of the text, for what takes words
 */
export function* answersAt(
  given: Case,
  { start, end }: Span,
  words: Span = { start: end, end: end + 9 },
): Generator<Answer> {
  const { project, state, registry, sources } = given;
  const options = { markdown: true, snippets: true };
  const place = { start, end };
  if (state?.text) {
    const { text, analysis } = state;
    yield ['hover', textUri, () => hoverInText(state, start, markdown)];
    yield ['definition', textUri, () => definitionInText(state, start)];
    yield ['highlights', textUri, () => highlightsInText(state, start)];
    yield ['speakers at', textUri, () => speakersAtText(state, start)];
    yield ['selections', textUri, () => selectionsInText(state, [start, end])];
    yield ['tokens of a range', textUri, () => semanticTokens(state, place)];
    yield ['hints of a range', textUri, () => inlayHints(state, place, { markdown: false, unlabeled: true })];
    const about = {
      uri: textUri,
      range: { start: text.lines.positionAt(start), end: text.lines.positionAt(end) },
      diagnostics: toDiagnostics(
        project.findingsOfText(state).filter(({ uri }) => uri === textUri),
        {
          source: text,
          sourceOf: (uri) => sources.get(uri),
          pageOf: () => undefined,
          most: 1000,
        },
      ),
      canCreate: true,
      canPick: true,
    };
    yield ['fix unlabeled', textUri, () => fixUnlabeledQuote(state, about)];
    yield ['fix suggestion', textUri, () => fixSuggestion(state, about, true)];
    yield ['label actions', textUri, () => labelActions(state, about, undefined)];
    yield [
      'name actions',
      textUri,
      () => actionsOnName(state, { uri: registryUri, source: sources.get(registryUri) }, about),
    ];
    yield ['add', sidecarUri, () => addQuote(state, [place], speaker, undefined)];
    yield ['set speaker', sidecarUri, () => setSpeaker(state, place, speaker)];
    yield ['set type', sidecarUri, () => setType(state, place, 'mixed')];
    for (const part of ['content', 'source', 'cue'] as const)
      yield [`set ${part}`, sidecarUri, () => setWords(state, place, part, [words])];
    yield ['split', sidecarUri, () => splitQuote(state, start)];
    yield ['merge', sidecarUri, () => mergeQuotes(state, place)];
    yield ['remove', sidecarUri, () => removeQuote(state, place)];
    for (const edge of edges)
      for (const by of units)
        for (const direction of directions)
          yield ['adjust', sidecarUri, () => adjust(state, place, { edge, by, direction })];
    const unlabeled = analysis && unlabeledAt(state, place);
    if (unlabeled) {
      yield ['label', sidecarUri, () => labelQuote(state, unlabeled, speaker)];
      yield ['dismiss', sidecarUri, () => dismissQuote(state, unlabeled.content, 'why: "x"')];
    }
  }
  if (state?.sidecar) {
    const { source } = state.sidecar;
    yield ['sidecar hover', sidecarUri, () => hoverInSidecar(state, start, markdown)];
    yield ['sidecar definition', sidecarUri, () => definitionInSidecar(state, start)];
    yield ['sidecar highlights', sidecarUri, () => highlightsInSidecar(state, start)];
    yield ['sidecar speakers at', sidecarUri, () => speakersAtSidecar(state, start)];
    yield ['sidecar selections', sidecarUri, () => selectionsInYaml(source, [start, end])];
    yield [
      'sidecar completion',
      sidecarUri,
      () => completeSidecar(state, Math.min(start, source.text.length), options),
    ];
    yield ['sidecar rename', sidecarUri, () => renameTargetInSidecar(source.text, start)];
    const about = {
      uri: sidecarUri,
      range: { start: source.lines.positionAt(start), end: source.lines.positionAt(end) },
      diagnostics: diagnosed(
        project.findingsOfText(state).filter(({ uri }) => uri === sidecarUri),
        source,
        sources,
      ),
      canCreate: true,
      canPick: true,
    };
    yield [
      'fix speaker',
      sidecarUri,
      () => fixQuoteSpeaker(state, { uri: registryUri, source: sources.get(registryUri) }, about),
    ];
  }
  if (registry) {
    const { source } = registry;
    yield ['registry hover', registryUri, () => hoverInRegistry(registry, start, markdown)];
    yield ['registry definition', registryUri, () => definitionInRegistry(registry, start)];
    yield ['registry speakers at', registryUri, () => speakersAtRegistry(registry, start)];
    yield ['registry selections', registryUri, () => selectionsInYaml(source, [start, end])];
    yield [
      'registry completion',
      registryUri,
      () => completeRegistry(registry, Math.min(start, source.text.length), options),
    ];
    yield ['registry rename', registryUri, () => renameTargetInRegistry(registry, start)];
    const findings = project.findingsOfRegistry(registry);
    const about = {
      uri: registryUri,
      range: { start: source.lines.positionAt(start), end: source.lines.positionAt(end) },
      diagnostics: diagnosed(findings, source, sources),
      canCreate: true,
      canPick: true,
    };
    yield ['fix registry', registryUri, () => fixRegistry(registry, findings, about, true)];
  }
}

/** The edits of an answer, if it is one. */
export function editOf(answer: unknown): WorkspaceEdit | undefined {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only our own results have an `ok`
  const result = answer as FileEdit | { readonly ok: true };
  return result.ok && 'edit' in result ? result.edit : undefined;
}
