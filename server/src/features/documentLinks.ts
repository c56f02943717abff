import type { DocumentLink } from 'vscode-languageserver-types';
import { fileName } from '../findings/rule';
import type { Span } from '../model/span';
import type { RegistryFile } from '../project/registries';
import type { Source } from '../project/sources';
import type { TextState } from '../project/textStates';
import { toRange } from './convert';
import { safeLink } from './markup';
import { wikidataPage } from './speakerCard';

/** From the top of a sidecar, its first key with the value, to its text. The words of quotes are definitions instead. */
export function linksOfSidecar({ sidecar, text, context }: TextState): DocumentLink[] {
  const span = sidecar?.sidecar.head;
  if (!sidecar || !text || !span) return [];
  return [link(sidecar.source, span, context.textUri, `Open ${fileName(context.textUri)}`)];
}

/** From the links of a registry and its Wikidata items to the web; only where they lead to `https:`. */
export function linksOfRegistry({ source, registry }: RegistryFile): DocumentLink[] {
  return [...registry.entries.values()].flatMap(({ speaker, at }) => {
    const item = speaker.wikidata && wikidataPage(speaker.wikidata);
    return [
      ...(item && at.wikidata ? [link(source, at.wikidata, item, `${speaker.name} on Wikidata`)] : []),
      ...speaker.links.flatMap((address, i) => {
        const href = safeLink(address);
        const span = at.links[i];
        return href && span && /^https:/i.test(href) ? [link(source, span, href, address)] : [];
      }),
    ];
  });
}

function link(source: Source, span: Span, target: string, tooltip: string): DocumentLink {
  return { range: toRange(source, span), target, tooltip };
}
