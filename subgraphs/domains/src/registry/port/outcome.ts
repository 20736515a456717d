/** Why a registry refuses a command. Nothing has changed then. */
export type RegistryRefusal =
  | 'NAME_TAKEN'
  | 'REFUSED_BY_POLICY'
  | 'UNKNOWN_NAME'
  | 'TERM_TOO_LONG'
  /** The registry has no such command. */
  | 'NOT_SUPPORTED'
  /** The expiry that the command saw is not the one that stands: read it again, then decide. */
  | 'WRONG_EXPIRY'
  /** A status of the name forbids the command. */
  | 'STATUS_PROHIBITS'
  /** The name is another registrar's. */
  | 'NOT_SPONSORED'
  | 'NOT_IN_REDEMPTION'
  | 'WRONG_AUTH_CODE'
  | 'ALREADY_SPONSORED'
  | 'NO_TRANSFER'
  | 'TRANSFER_PENDING'
  | 'UNKNOWN_CONTACT'
  | 'CONTACT_EXISTS'
  /** The registry never changes the name of a holder: that is a change of owner. */
  | 'HOLDER_FIXED'
  /** A name server is inside the name, and its addresses are not said. */
  | 'GLUE_MISSING'
  /** A name server cannot be forgotten: a name points to it. */
  | 'HOST_IN_USE'
  | 'CREDIT_EXHAUSTED';

/** What became of a command. */
export type RegistryOutcome<Result> =
  | { readonly kind: 'done'; readonly record: Result }
  /** The registry goes on by itself, and tells the end in its queue of messages. */
  | { readonly kind: 'pending'; readonly reference: string }
  | { readonly kind: 'refused'; readonly code: RegistryRefusal }
  /** No answer. The command may or may not have been executed: `info` tells which. */
  | { readonly kind: 'unavailable' };

/** What a question is answered; it changes nothing, so it can be asked again. */
export type RegistryAnswer<Value> =
  | { readonly kind: 'answered'; readonly value: Value }
  | { readonly kind: 'unavailable' };

/** A job met a registry that does not answer: the job is tried again later. */
export class RegistryUnavailable extends Error {
  constructor(readonly command: string) {
    super(`the registry did not answer to ${command}`);
  }
}

/** The value of an answer, for a caller that can go on only with one. */
export function answered<Value>(answer: RegistryAnswer<Value>, question: string): Value {
  if (answer.kind === 'unavailable') throw new RegistryUnavailable(question);
  return answer.value;
}
