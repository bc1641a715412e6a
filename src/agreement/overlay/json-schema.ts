/** The overlay's JSON Schema (draft 2020-12), for editors and for checking by other programs. */
import { z } from 'zod';
import type { JsonSchema } from '../json-schema';
import { overlaySchema } from './model';

/** Published as assets/schemas/agreement-overlay.schema.json. */
export function overlayJsonSchema(): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(overlaySchema, { io: 'input', target: 'draft-2020-12' });
  return {
    ...($schema === undefined ? {} : { $schema }),
    $id: 'urn:sda-return-checker:schema:agreement-overlay:1',
    title: 'New version of a Service Delivery Agreement',
    ...rest,
  };
}
