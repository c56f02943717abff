import type { Hover } from 'vscode-languageserver-types';
import sidecarSchema from '../../schemas/sidecar.schema.json';
import registrySchema from '../../schemas/speakers.schema.json';
import type { Source } from '../project/sources';
import { treeOf } from '../project/trees';
import { keyAt } from '../yaml/cursor';
import { type Path, type Schema, schemaAt } from '../yaml/schema';
import { toRange } from './convert';

export type SchemaName = 'sidecar' | 'registry';

const schemas: Readonly<Record<SchemaName, { readonly root: Schema; readonly start: Schema }>> = {
  sidecar: { root: sidecarSchema, start: sidecarSchema },
  registry: { root: registrySchema, start: registrySchema.definitions.registry },
};

/** What the published schema says of the value at a path of one of our files. */
export function describedAt(name: SchemaName, path: Path): Schema | undefined {
  const { root, start } = schemas[name];
  return schemaAt(root, start, path);
}

/** What a key means: the description in the published schema. Undefined away from keys, and for ids. */
export function schemaCard(source: Source, name: SchemaName, offset: number, markdown: boolean): Hover | undefined {
  const place = keyAt(treeOf(source), offset);
  const schema = place && describedAt(name, place.path);
  if (!place || !schema?.properties || !Object.hasOwn(schema.properties, place.key)) return undefined;
  const described = describedAt(name, [...place.path, place.key]);
  if (!described?.description) return undefined;
  return {
    contents: {
      kind: markdown ? 'markdown' : 'plaintext',
      value: `${markdown ? `**\`${place.key}\`**` : place.key}\n\n${described.description}`,
    },
    range: toRange(source, place.span),
  };
}
