import { z } from 'zod';
import type { InputOf, Operation, OutputOf } from '../contract';
import { asWritten, badInput } from '../errors';
import type { ServiceViewer } from '../viewer';
import type { InternalHandlers, Peer, Wait } from './peer';

/**
 * Answers an operation of this service's contract: what arrives is checked and read, what leaves is checked and written.
 * Input that does not fit is the calling service's fault (BAD_USER_INPUT).
 */
export function answerOperation<O extends Operation>(
  operation: O,
  answer: (input: InputOf<O>, caller: ServiceViewer) => Promise<OutputOf<O>>,
): InternalHandlers {
  return {
    [operation.name]: async (received, caller) => {
      const input = z.safeDecode(operation.input, received);
      if (!input.success) {
        const issue = input.error.issues[0];
        throw badInput(issue?.path.join('.') || 'input', asWritten(issue?.message ?? 'is not valid'));
      }
      return z.encode(operation.output, await answer(input.data as InputOf<O>, caller));
    },
  };
}

/** Asks another service, by its contract. UNAVAILABLE when it does not answer within 2.5 seconds, or as `wait` says. */
export async function askOperation<O extends Operation>(
  peer: Pick<Peer, 'call'>,
  operation: O,
  input: InputOf<O>,
  requestId?: string,
  wait?: Wait,
): Promise<OutputOf<O>> {
  const answer = await peer.call(operation.name, z.encode(operation.input, input), requestId, wait);
  return z.decode(operation.output, answer) as OutputOf<O>;
}
