import type { RefusalCode } from '../payment-provider';

/** How a charge with a token goes on once it is confirmed. */
export interface Behaviour {
  readonly ledger: 'captured' | 'processing' | 'action required' | 'nothing' | RefusalCode;
  readonly decline: 'hard' | 'soft';
  /** For what is decided later: how. */
  readonly endsAs: 'CAPTURED' | 'REFUSED' | 'CANCELLED' | null;
  /** The first answer never arrives. */
  readonly lost: boolean;
}

const plain = { decline: 'soft', endsAs: null, lost: false } as const;
const INVALID: Behaviour = { ...plain, ledger: 'TOKEN_INVALID', decline: 'hard' };

const BEHAVIOURS: Readonly<Record<string, Behaviour>> = {
  tok_ok: { ...plain, ledger: 'captured' },
  tok_ok_refund_pending: { ...plain, ledger: 'captured' },
  tok_ok_refund_refused: { ...plain, ledger: 'captured' },
  tok_declined: { ...plain, ledger: 'PAYMENT_DECLINED', decline: 'hard' },
  tok_insufficient_funds: { ...plain, ledger: 'PAYMENT_DECLINED' },
  tok_authentication_required: { ...plain, ledger: 'AUTHENTICATION_REQUIRED' },
  tok_requires_action: { ...plain, ledger: 'action required', endsAs: 'CANCELLED' },
  tok_processing_then_captured: { ...plain, ledger: 'processing', endsAs: 'CAPTURED' },
  tok_processing_then_failed: { ...plain, ledger: 'processing', endsAs: 'REFUSED' },
  tok_timeout: { ...plain, ledger: 'captured', lost: true },
  tok_timeout_uncaptured: { ...plain, ledger: 'nothing', lost: true },
};

/** Captured while the customer is there; afterwards, when the kept method is charged without them, as another token. */
const WITHOUT_THE_CUSTOMER: Readonly<Record<string, string>> = {
  tok_ok_then_declined: 'tok_declined',
  tok_ok_then_insufficient_funds: 'tok_insufficient_funds',
  tok_ok_then_authentication_required: 'tok_authentication_required',
};

/** What a token of the sandbox's form makes happen; any other text is no token. Without the customer nobody authenticates. */
export function behaviourOf(token: string | null, offSession: boolean): Behaviour {
  if (token !== null && Object.hasOwn(WITHOUT_THE_CUSTOMER, token))
    return behaviourOf(offSession ? (WITHOUT_THE_CUSTOMER[token] ?? null) : 'tok_ok', offSession);
  const behaviour = token !== null && Object.hasOwn(BEHAVIOURS, token) ? BEHAVIOURS[token] : undefined;
  if (behaviour === undefined) return INVALID;
  return behaviour.ledger === 'action required' && offSession
    ? { ...plain, ledger: 'AUTHENTICATION_REQUIRED' }
    : behaviour;
}

/** What becomes of a refund of a charge with a token: made at once, made later, or refused. */
export function refundOf(token: string): 'made' | 'later' | 'refused' {
  if (token === 'tok_ok_refund_pending') return 'later';
  return token === 'tok_ok_refund_refused' ? 'refused' : 'made';
}

/** How long the sandbox thinks about a refund that is decided later: business time. */
export const REFUND_MS = 20 * 3_600_000;

/** How long the sandbox thinks about a charge that is decided later, and waits for a customer: business time. */
export const PROCESSING_MS = 3_600_000;
export const ACTION_MS = 900_000;
