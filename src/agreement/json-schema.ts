/** The agreement's JSON Schema (draft 2020-12), for editors and for checking by other programs. */
import { z } from 'zod';
import { agreementSchema } from './model';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Made from the one schema that also gives the types and the shape check; published as assets/schemas/agreement.schema.json. */
export function agreementJsonSchema(): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(agreementSchema, { io: 'input', target: 'draft-2020-12' });
  return {
    ...($schema === undefined ? {} : { $schema }),
    $id: 'urn:sda-return-checker:schema:agreement:1',
    title: 'Service Delivery Agreement',
    ...rest,
  };
}

/** Names of the members that an agreement may have at a path; empty where it has no such part. */
export function memberNamesAt(schema: JsonSchema, path: readonly (string | number)[]): readonly string[] {
  let nodes: readonly JsonSchema[] = alternativesOf(schema);
  for (const step of path) nodes = nodes.flatMap((node) => partOf(node, step)).flatMap(alternativesOf);
  return nodes.flatMap((node) => Object.keys(node.properties ?? {}));
}

function alternativesOf(node: JsonSchema): readonly JsonSchema[] {
  const alternatives = [...(node.anyOf ?? []), ...(node.oneOf ?? [])];
  return [node, ...alternatives.flatMap((alternative) => alternativesOf(alternative))];
}

function partOf(node: JsonSchema, step: string | number): readonly JsonSchema[] {
  const part = typeof step === 'number' ? node.items : new Map(Object.entries(node.properties ?? {})).get(step);
  return typeof part === 'object' && !Array.isArray(part) ? [part] : [];
}
