import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { languages } from '../../languages';
import type { RegistryFile } from '../../project/registries';
import type { Source } from '../../project/sources';
import type { TextState } from '../../project/textStates';
import { type TypingPlace, typingAt } from '../../yaml/cursor';
import type { Path, Schema } from '../../yaml/schema';
import { toRange } from '../convert';
import { describedAt, type SchemaName } from '../schemaCard';
import { type CompletionContext, keyItem, type Proposal, valueItem } from './item';
import { speakerProposals } from './speakers';
import { contentProposals, wordProposals } from './words';

export interface CompletionOptions {
  readonly markdown: boolean;
  readonly snippets: boolean;
}

/** Keys, ids, types and words of the text, as fit the place in a sidecar. `offset` is UTF-16 in the sidecar. */
export function completeSidecar(state: TextState, offset: number, options: CompletionOptions): CompletionItem[] {
  const source = state.sidecar?.source;
  return source ? complete(source, 'sidecar', offset, options, (path) => sidecarValues(state, path)) : [];
}

/** Keys and values as fit the place in a registry. */
export function completeRegistry(file: RegistryFile, offset: number, options: CompletionOptions): CompletionItem[] {
  return complete(file.source, 'registry', offset, options, (path) => (path.at(-1) === 'country' ? countries() : []));
}

function complete(
  source: Source,
  name: SchemaName,
  offset: number,
  options: CompletionOptions,
  valuesAt: (path: Path) => readonly Proposal[],
): CompletionItem[] {
  const place = typingAt(source.text, offset);
  if (!place) return [];
  const schema = describedAt(name, place.path);
  if (!schema) return [];
  const context: CompletionContext = {
    ...options,
    range: toRange(source, place.span),
    typed: source.text.slice(place.span.start, place.span.end),
    hasColon: /^[ \t]*:/.test(source.text.slice(place.span.end)),
  };
  if (place.role === 'key') return keys(schema, place, context);
  const values = [...valuesAt(place.path), ...schemaValues(schema)];
  if (values.length > 0) return values.map((proposal, i) => valueItem(proposal, context, i));
  // A word where a mapping belongs is a key in the making.
  return schema.properties && !kindsOf(schema).includes('string') ? keys(schema, place, context) : [];
}

function keys(schema: Schema, { siblings }: TypingPlace, context: CompletionContext): CompletionItem[] {
  return Object.entries(schema.properties ?? {})
    .filter(([key]) => !siblings.has(key))
    .map(([key, described], i) => {
      const value = described.allOf?.[0] ?? described;
      const required = schema.required?.includes(key) ?? false;
      const proposal: Proposal = {
        label: key,
        kind: CompletionItemKind.Property,
        documentation: described.description,
        ...(required && { detail: 'required' }),
      };
      return keyItem(proposal, context, i, startOf(key, value));
    });
}

/** What is written behind a new key, so that the next thing to type is the value itself. */
function startOf(key: string, schema: Schema): string {
  if (key === 'quotes' || key === 'dismissed') return '\n  - content: $1';
  if (key === 'speakers' || key === 'cues') return '\n  $1';
  if (schema.const !== undefined) return ` ${String(schema.const)}`;
  return kindsOf(schema).join() === 'array' ? ' [$1]' : ' ';
}

function schemaValues(schema: Schema): Proposal[] {
  const values = schema.enum ?? (schema.const === undefined ? [] : [String(schema.const)]);
  return values.map((label) => ({
    label,
    kind: CompletionItemKind.EnumMember,
    isVerbatim: schema.const !== undefined,
    ...(schema.default === label && { detail: 'when absent' }),
  }));
}

function sidecarValues(state: TextState, path: Path): readonly Proposal[] {
  const [list, index, key] = path;
  if (list === 'language') {
    return languages.map(({ tag }) => ({
      label: tag,
      kind: CompletionItemKind.Value,
      detail: new Intl.DisplayNames(['en'], { type: 'language' }).of(tag),
    }));
  }
  if (list === 'dismissed' && key === 'content') return contentProposals(state);
  if (list !== 'quotes' || typeof index !== 'number') return [];
  if (key === 'speaker' || key === 'addressee') return speakerProposals(state);
  if (key === 'source' || key === 'cue') return wordProposals(state, index, key);
  return key === 'content' ? contentProposals(state) : [];
}

function countries(): readonly Proposal[] {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  return letters.flatMap((a) =>
    letters.flatMap((b): Proposal[] => {
      const name = names.of(a + b);
      return name ? [{ label: a + b, kind: CompletionItemKind.Value, detail: name, alsoFoundBy: [name] }] : [];
    }),
  );
}

function kindsOf(schema: Schema): readonly string[] {
  return [schema.type ?? []].flat();
}
