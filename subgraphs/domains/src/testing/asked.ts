import type { Operation, OutputOf } from '@customer-area/shared/contract';
import type { InternalHandlers } from '@customer-area/shared/http';
import { z } from 'zod';

/** Asks an operation of this service as another one would, with whatever may come over the wire. */
export async function asked<O extends Operation>(
  operations: InternalHandlers,
  operation: O,
  wire: unknown,
): Promise<OutputOf<O>> {
  const answer = operations[operation.name];
  if (answer === undefined) throw new Error(`there is no operation ${operation.name}`);
  const caller = { kind: 'service', service: 'test', requestId: 'test' } as const;
  return z.decode(operation.output, await answer(wire, caller)) as OutputOf<O>;
}
