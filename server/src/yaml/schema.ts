/** The part of JSON Schema (draft 7) that our published schemas use. */
export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly title?: string;
  readonly description?: string;
  /** What to write instead, where a pattern is not met; other tools take it from here as well. */
  readonly errorMessage?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly const?: string | number;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly items?: Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/** A step into a file: a key of a mapping or an index of a sequence. */
export type Path = readonly (string | number)[];

/**
 * What the schema says of the value at a path, references followed and merged;
 * undefined where it says nothing, as for an unknown key.
 */
export function schemaAt(root: Schema, start: Schema, path: Path): Schema | undefined {
  let schema: Schema | undefined = dereferenced(root, start);
  for (const step of path) {
    const next: Schema | undefined =
      typeof step === 'number' ? schema.items : (ownProperty(schema.properties, step) ?? schema.additionalProperties);
    if (!next) return undefined;
    schema = dereferenced(root, next);
  }
  return schema;
}

/** The schemas of a mapping's keys, in the order in which people should write them. */
export function keysOf(schema: Schema | undefined): ReadonlyMap<string, Schema> {
  return new Map(Object.entries(schema?.properties ?? {}));
}

/** By root and schema: every key of every file asks for the same few. */
const merges = new WeakMap<Schema, WeakMap<Schema, Schema>>();

function dereferenced(root: Schema, schema: Schema): Schema {
  const known = merges.get(root) ?? new WeakMap<Schema, Schema>();
  merges.set(root, known);
  const found = known.get(schema) ?? merged(root, schema);
  known.set(schema, found);
  return found;
}

function merged(root: Schema, schema: Schema): Schema {
  const parts = [...(schema.$ref ? [definition(root, schema.$ref)] : []), ...(schema.allOf ?? [])];
  const all: Schema = {};
  for (const part of parts) Object.assign(all, dereferenced(root, part));
  return Object.assign(all, schema);
}

function definition(root: Schema, reference: string): Schema {
  return ownProperty(root.definitions, reference.replace('#/definitions/', '')) ?? {};
}

function ownProperty<T>(object: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return object && Object.hasOwn(object, key) ? object[key] : undefined;
}
