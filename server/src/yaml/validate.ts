import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import { visit } from 'yaml';
import type { Span } from '../model/span';
import { entriesOf, isMap, isSeq, itemsOf, type Node, resolved, scalarText, spanOf } from './nodes';
import type { YamlFile } from './parse';
import { type Path, type Schema, schemaAt } from './schema';

/** A place where a file does not have the shape that its schema asks for. */
export interface SchemaProblem {
  /** An unknown key is kept and only mentioned; everything else is wrong. */
  readonly kind: 'unknown-key' | 'invalid';
  readonly message: string;
  readonly span: Span;
}

/** Checks files of one kind; `name` of a definition, or the whole schema. */
export type Validator = (file: YamlFile) => readonly SchemaProblem[];

/** Compiles a schema, lazily: most files that an editor opens are none of ours. */
export function createValidator(schema: Schema, definition?: string): Validator {
  const start = definition ? (schema.definitions?.[definition] ?? {}) : schema;
  let compiled: ValidateFunction | undefined;
  return (file) => {
    if (!file.document || !file.root) return [];
    compiled ??= compile(schema, definition);
    const value = plainValue(file);
    if (!value.ok)
      return [{ kind: 'invalid', message: value.message, span: brokenAlias(file) ?? headOf(file, file.root) }];
    compiled(value.value);
    const wrong = (compiled.errors ?? []).flatMap((error) => explain(file, error, schema, start));
    return [...wrong, ...unknownKeys(file, file.root, schema, start, [])].toSorted(
      (a, b) => a.span.start - b.span.start,
    );
  };
}

function compile(schema: Schema, definition: string | undefined): ValidateFunction {
  const ajv = new Ajv({ allErrors: true, strict: false, logger: false, verbose: true });
  if (!definition) return ajv.compile(schema);
  return ajv.compile({ $ref: `#/definitions/${definition}`, definitions: schema.definitions });
}

function plainValue(file: YamlFile): { ok: true; value: unknown } | { ok: false; message: string } {
  try {
    return { ok: true, value: file.document?.toJS({ maxAliasCount: 100 }) };
  } catch {
    return { ok: false, message: 'An alias (“*name”) leads nowhere or unfolds to too much; write the value itself.' };
  }
}

/** The first alias that stands for nothing. */
function brokenAlias(file: YamlFile): Span | undefined {
  let span: Span | undefined;
  visit(file.document ?? null, {
    Alias(_, alias) {
      if (file.document && resolved(alias, file.document)) return undefined;
      span = spanOf(alias);
      return visit.BREAK;
    },
  });
  return span;
}

function explain(file: YamlFile, error: ErrorObject, schema: Schema, start: Schema): SchemaProblem[] {
  const path = error.instancePath.split('/').slice(1).map(unescapePointer);
  const place = placeOf(file, path);
  const key = path.findLast((step) => !/^\d+$/.test(step));
  const subject = key === undefined ? 'This file' : key === path.at(-1) ? `\`${key}\`` : `An entry of \`${key}\``;
  const message = messageOf(error, subject, place.node, schemaAt(schema, start, place.path));
  return message
    ? [{ kind: 'invalid', message, span: error.propertyName ? keySpan(place.node, error) : place.span }]
    : [];
}

function messageOf(error: ErrorObject, what: string, node: Node | undefined, schema: Schema | undefined) {
  switch (error.keyword) {
    case 'required':
      return `${what === 'This file' ? what : 'This entry'} needs \`${String(error.params['missingProperty'])}\`.`;
    case 'enum': {
      const allowed = (schema?.enum ?? []).map((value) => `\`${value}\``).join(', ');
      return `${what} cannot be “${scalarText(node) ?? ''}”. Write ${schema?.enum?.length === 1 ? '' : 'one of '}${allowed}.`;
    }
    case 'const':
      return `${what} must be \`${String(error.params['allowedValue'])}\`.`;
    case 'type':
      if (node === undefined && !kinds(schema).includes('null')) return `${what} is empty. ${emptyHint(schema)}`;
      return `${what} must be ${kindsOf(kinds(schema), node)}.`;
    case 'minLength':
    case 'minItems':
      return `${what} is empty. Write something or take the line out.`;
    case 'pattern':
      return error.propertyName === undefined
        ? `${what} cannot be “${scalarText(node) ?? ''}”.${schema?.errorMessage ? ` ${schema.errorMessage}` : ''}`
        : `“${error.propertyName}” cannot be an id. Use letters, digits and single hyphens, such as \`wang-yi\`.`;
    // ajv also reports the keyword around each error; the error itself has been told.
    default:
      return undefined;
  }
}

const kindNames: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a mapping (`key: value` lines)',
  null: 'empty',
  number: 'a number',
};

function kinds(schema: Schema | undefined): readonly string[] {
  return [schema?.type ?? []].flat();
}

function emptyHint(schema: Schema | undefined): string {
  return kinds(schema).includes('string')
    ? 'Write something, in quotation marks if it begins with `#`, or take the line out.'
    : 'Write something or take the line out.';
}

function kindsOf(types: readonly string[], node: Node | undefined): string {
  const kinds = types.filter((kind) => kind !== 'null');
  const names = kinds.map((kind) => kindNames[kind] ?? kind).join(' or ');
  const quoted = kinds.includes('string') ? scalarText(node) : undefined;
  return quoted === undefined ? names : `${names}; put it in quotation marks: "${quoted}"`;
}

function unescapePointer(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}

function keySpan(map: Node | undefined, error: ErrorObject): Span {
  const entry = entriesOf(map).find(({ key }) => key === error.propertyName);
  return entry?.keySpan ?? { start: 0, end: 0 };
}

interface Place {
  readonly node: Node | undefined;
  readonly span: Span;
  readonly path: Path;
}

/** Walks a JSON pointer through the tree. A place without a value is marked at its key, a mapping at its first key. */
function placeOf(file: YamlFile, pointer: readonly string[]): Place {
  let node: Node | undefined = file.root;
  let span = headOf(file, node);
  const path: (string | number)[] = [];
  for (const step of pointer) {
    if (isSeq(node)) {
      path.push(Number(step));
      node = file.document && resolved(itemsOf(node)[Number(step)], file.document);
      span = node ? headOf(file, node) : span;
    } else {
      path.push(step);
      const entry = entriesOf(node).find(({ key }) => key === step);
      node = entry?.value && file.document ? resolved(entry.value, file.document) : undefined;
      span = node ? headOf(file, node) : (entry?.keySpan ?? span);
    }
  }
  return { node, span, path };
}

/** Squiggles under forty lines help nobody: a mapping is marked at its first key, other values on their first line. */
function headOf(file: YamlFile, node: Node | undefined): Span {
  if (!node) return { start: 0, end: 0 };
  if (isMap(node)) {
    const first = entriesOf(node)[0];
    if (first) return first.keySpan;
  }
  const span = spanOf(node);
  const lineEnd = file.text.slice(span.start, span.end).search(/[\r\n]/);
  return lineEnd === -1 ? span : { start: span.start, end: span.start + lineEnd };
}

function unknownKeys(file: YamlFile, node: Node, root: Schema, start: Schema, path: Path): SchemaProblem[] {
  const schema = schemaAt(root, start, path);
  if (!schema || !file.document) return [];
  const { document } = file;
  if (isSeq(node)) {
    return itemsOf(node).flatMap((item, index) => {
      const value = resolved(item, document);
      return value ? unknownKeys(file, value, root, start, [...path, index]) : [];
    });
  }
  return entriesOf(node).flatMap(({ key, keySpan: span, value }): SchemaProblem[] => {
    if (!schemaAt(root, start, [...path, key])) {
      return schema.properties
        ? [{ kind: 'unknown-key', message: `Whosaid does not know the key \`${key}\`. It is kept as it is.`, span }]
        : [];
    }
    const inner = value && resolved(value, document);
    // An alias shows what stands elsewhere; it is checked there.
    return inner && inner === value ? unknownKeys(file, inner, root, start, [...path, key]) : [];
  });
}
