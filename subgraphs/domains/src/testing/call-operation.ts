import type { Operation, OutputOf } from '@customer-area/shared/contract';
import type { InternalHandlers } from '@customer-area/shared/http';
import { z } from 'zod';

/** Calls an operation of this service as another service does, with any JSON as input. */
export async function callOperation<O extends Operation>(
  operations: InternalHandlers,
  operation: O,
  input: unknown,
): Promise<OutputOf<O>> {
  const answer = operations[operation.name];
  if (answer === undefined) throw new Error(`there is no operation ${operation.name}`);
  const caller = { kind: 'service', service: 'test', requestId: 'test' } as const;
  return z.decode(operation.output, await answer(input, caller)) as OutputOf<O>;
}
