import type { ValueTransformer } from 'typeorm';
import type { z } from 'zod';

/**
 * A text column that holds JSON: what is written is what the schema allows, and what is read is checked by it, so that the
 * property of the entity has its type without a cast. Dates that are stored as text need a schema that reads them.
 */
export function jsonColumn(schema: z.ZodType): ValueTransformer {
  return {
    to: (value: unknown) => (value === null ? null : JSON.stringify(value)),
    from: (stored: unknown) => (typeof stored === 'string' ? schema.parse(JSON.parse(stored)) : null),
  };
}
