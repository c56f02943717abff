import { type LocatedQuote, locateQuotes, placeOf } from '../analysis/locate';
import { contentText, shortened } from '../findings/rule';
import { isSuggestedFor } from '../model/quote';
import { compareSpans, hullOf } from '../model/span';
import type { SpeakerId } from '../model/speaker';
import type { Uri } from '../model/uri';
import { textOf } from '../project/names';
import type { CancellationToken, Scheduler } from '../project/ports';
import type { Project } from '../project/project';
import { sidecarIn } from '../project/sidecars';
import type { Source } from '../project/sources';
import type { SpeakerItem, SpeakerQuote } from '../protocol';
import type { Sidecar } from '../sidecar/contents';
import { searchIn } from '../sidecar/search';

/** How long work may hold the event loop, in milliseconds. */
const slice = 20;

/** The speakers of all registries, by registry and then in the order of the file, with how often they are quoted. */
export async function speakerList(project: Project): Promise<SpeakerItem[]> {
  const { corpus } = project;
  const files = await Promise.all([...corpus.registries].toSorted().map((uri) => project.registryAt(uri)));
  return files.flatMap((file) =>
    file
      ? [...file.registry.entries.values()].map(
          ({ speaker: { id, name, role, affiliation, aliases, kind }, at }): SpeakerItem => ({
            id,
            name,
            registry: file.uri,
            detail: role ?? affiliation ?? '',
            aliases,
            kind,
            quotes: corpus.quotesOf(file.uri, id),
            at: at.id,
          }),
        )
      : [],
  );
}

/**
 * The quotes of a speaker of a registry, text by text, in text order; in each text the lost ones come last. Only
 * sidecars that name the speaker are read, and nothing is detected in their texts.
 */
export async function speakerQuotes(
  project: Project,
  registry: Uri,
  id: SpeakerId,
  scheduler: Scheduler,
  token: CancellationToken,
): Promise<SpeakerQuote[]> {
  const sidecars = [...project.corpus.sidecars].flatMap(([uri, summary]) =>
    summary.registry === registry && summary.quotes.has(id) ? [uri] : [],
  );
  const found: SpeakerQuote[] = [];
  let since = scheduler.now();
  for (const sidecar of sidecars.toSorted()) {
    found.push(...(await quotesIn(project, sidecar, id)));
    if (scheduler.now() - since <= slice) continue;
    await scheduler.yieldNow();
    if (token.isCancellationRequested) return [];
    since = scheduler.now();
  }
  return found;
}

async function quotesIn(project: Project, uri: Uri, id: SpeakerId): Promise<SpeakerQuote[]> {
  const text = textOf(uri);
  const [source, sidecar] = await Promise.all([project.sources.getOnce(text), project.sources.getOnce(uri)]);
  if (!sidecar) return [];
  const read = sidecarIn(sidecar);
  const located: readonly LocatedQuote[] = source ? await locatedIn(project, source, read) : [];
  const own = read.quotes.filter(({ quote }) => quote.speaker?.kind === 'speakers' && quote.speaker.ids.includes(id));
  const byEntry = new Map(located.map((quote) => [quote.entry, quote]));
  const placed = own.flatMap((entry) => {
    const quote = byEntry.get(entry);
    const content = quote && placeOf(quote.anchoring);
    return source && content ? [{ entry, content, source }] : [];
  });
  const isPlaced = new Set(placed.map(({ entry }) => entry));
  return [
    ...placed
      .toSorted((a, b) => compareSpans(hullOf(a.content), hullOf(b.content)))
      .map(
        ({ entry, content, source }): SpeakerQuote => ({
          uri: text,
          content,
          words: shortened(contentText(source.text, content)),
          entry: entry.index,
          type: entry.quote.type ?? '',
          isSuggested: isSuggestedFor(entry.quote),
          line: source.lines.positionAt(content[0].start).line + 1,
        }),
      ),
    ...own
      .filter((entry) => !isPlaced.has(entry))
      .map(
        ({ quote, at, index }): SpeakerQuote => ({
          uri,
          content: [],
          words: shortened(quote.content.map(({ exact }) => exact).join(' … ')),
          entry: index,
          type: quote.type ?? '',
          isSuggested: isSuggestedFor(quote),
          line: sidecar.lines.positionAt(at.entry.start).line + 1,
        }),
      ),
  ];
}

/** What is open is analyzed already; elsewhere looking for the labeled words is enough. */
async function locatedIn(project: Project, source: Source, sidecar: Sidecar) {
  if (!project.sources.isOpen(source.uri)) return locateQuotes(searchIn(source.text), sidecar);
  const state = await project.stateOf(source.uri);
  return state?.sidecar?.sidecar === sidecar
    ? (state.analysis?.quotes ?? [])
    : locateQuotes(searchIn(source.text), sidecar);
}
