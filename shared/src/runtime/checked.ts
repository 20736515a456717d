import type { z } from 'zod';
import { asWritten, badInput } from '../errors';

/** Input of an internal operation, checked; what does not fit is the calling service's fault. */
export function checked<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input);
  if (!result.success)
    throw badInput(
      result.error.issues[0]?.path.join('.') ?? 'input',
      asWritten(result.error.issues[0]?.message ?? 'is not valid'),
    );
  return result.data;
}
