import type { Finding } from '../model/finding';
import type { Source } from '../project/sources';
import type { TextState } from '../project/textStates';
import { placesIn, shown, utf16PlaceIn } from './places';
import type { ReportedFile, ReportedText } from './reporters/report';

/** What is to be said of a text and its sidecar. */
export function reportedText(state: TextState, findings: readonly Finding[]): ReportedText {
  const { text, sidecar, analysis, context } = state;
  const files = [
    text && reportedFile(text, 'text', findings, sidecar && [sidecar.source]),
    sidecar && reportedFile(sidecar.source, 'sidecar', findings, text && [text]),
  ].filter((file) => file !== undefined);
  const known = analysis && { language: analysis.language.tag, completeness: analysis.completeness };
  return { uri: context.textUri, path: shown(context.textUri), known, files };
}

/**
 * What is to be said of one file; undefined where that is nothing. Hints are for somebody who has the file open.
 * @param others the other files in which related places may stand; those in files that are not there are left out
 */
export function reportedFile(
  source: Source,
  kind: ReportedFile['kind'],
  all: readonly Finding[],
  others: readonly Source[] = [],
): ReportedFile | undefined {
  const placeOf = placesIn(source);
  const [first, ...rest] = all
    .filter(({ uri, severity }) => uri === source.uri && severity !== 'hint')
    .map(({ code, severity, message, span, related = [] }) => ({
      code,
      severity,
      message,
      place: placeOf(span),
      utf16: utf16PlaceIn(source, span),
      words: source.text.slice(span.start, span.end),
      related: related.flatMap((to) => {
        const target = [source, ...others].find(({ uri }) => uri === to.uri);
        return target ? [{ uri: to.uri, utf16: utf16PlaceIn(target, to.span), message: to.message }] : [];
      }),
    }));
  return first && { uri: source.uri, path: shown(source.uri), kind, findings: [first, ...rest] };
}
