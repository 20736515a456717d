import type { CodeOf } from '@customer-area/shared/contract';
import type { LocalizedText } from '@customer-area/shared/locale';
import type { restoreCodes } from '../../contract';
import { messages } from '../messages';
import type { TldPolicy } from '../names';
import { type RecoverableFacts, recoveryOf } from './recovery';

export type RestoreRefusal = CodeOf<typeof restoreCodes>;

/** What a stored domain says about its restoration. */
export interface Restorable extends RecoverableFacts {
  readonly parentId: string | null;
  /** The open order that holds it; `reservedUntil` null means until that order ends. */
  readonly reservedOrderId: string | null;
  readonly reservedUntil: Date | null;
  /** Set once that order is paid. */
  readonly renewingSince: Date | null;
}

/** Why a domain cannot be restored now; null when it can. The one evaluator behind action, order line and its start. */
export function restoreRefusal(domain: Restorable, policy: TldPolicy, now: Date): RestoreRefusal | null {
  const { state, paidThrough, reservedOrderId, reservedUntil, renewingSince } = domain;
  // A third level comes back with the domain beneath which it stands.
  if (state !== 'REGISTERED' || paidThrough === null || domain.parentId !== null) return 'NOT_IN_REDEMPTION';
  const recovery = recoveryOf(domain, policy, now);
  if (recovery === null) return now < paidThrough ? 'NOT_IN_REDEMPTION' : 'RESTORE_TOO_LATE';
  if (recovery.by !== 'RESTORE') return 'NOT_IN_REDEMPTION';
  const isHeld = reservedOrderId !== null && (reservedUntil === null || reservedUntil > now);
  if (!isHeld) return null;
  return renewingSince === null ? 'RESTORE_ALREADY_ORDERED' : 'RESTORE_IN_PROGRESS';
}

/** The code with what the customer reads. */
export function restoreFailure(code: RestoreRefusal): {
  readonly code: RestoreRefusal;
  readonly message: LocalizedText;
} {
  return { code, message: messages.localized(`restore.${code}`) };
}
