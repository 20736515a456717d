import { defineJob, TWO_DAYS } from '@customer-area/shared/jobs';
import type { LocalizedText } from '@customer-area/shared/locale';
import type { KeepReason } from '@customer-area/shared/personal-data';
import { messages } from '../../messages';

/**
 * SCHEDULED → CANCELLED (by a login, while there is time), BLOCKED (something stood in the way when it was due) or RUNNING → DONE:
 * from the moment in which the first service erases, nobody can take it back any more.
 */
export type ErasureState = 'SCHEDULED' | 'RUNNING' | 'DONE' | 'CANCELLED' | 'BLOCKED';

/** Time to think again, and to notice that somebody else has asked; business time. */
export const REFLECTION_DAYS = 14;

export const CARRY_OUT_ERASURE = defineJob({
  name: 'erasure.carry-out',
  lane: 'personal-data',
  timeoutMs: 120_000,
  delays: TWO_DAYS,
});
/** A day after: what the last letter and the last facts have left behind. */
export const FORGET_TRACES = defineJob({
  name: 'erasure.forget-traces',
  lane: 'personal-data',
  timeoutMs: 120_000,
  delays: TWO_DAYS,
});

/** What can stand in the way. The codes come from the services that know. */
export const obstacleWords: Readonly<Record<string, LocalizedText>> = {
  DOMAINS_HELD: messages.localized('erasure.obstacle.DOMAINS_HELD'),
  OWNER_CHANGES_OPEN: messages.localized('erasure.obstacle.OWNER_CHANGES_OPEN'),
  ORDERS_OPEN: messages.localized('erasure.obstacle.ORDERS_OPEN'),
  CREDIT_LEFT: messages.localized('erasure.obstacle.CREDIT_LEFT'),
  REFUNDS_OPEN: messages.localized('erasure.obstacle.REFUNDS_OPEN'),
  PAYMENTS_UNDER_REVIEW: messages.localized('erasure.obstacle.PAYMENTS_UNDER_REVIEW'),
  LEGAL_HOLD: messages.localized('erasure.obstacle.LEGAL_HOLD'),
};

/** Why something is kept, for how long, and what says so. Years from its own date. */
export const keepReasons: Readonly<Record<KeepReason, LocalizedText & { readonly years: number }>> = {
  ACCOUNTING: { years: 10, ...messages.localized('erasure.kept.ACCOUNTING') },
  PROOF_OF_CONSENT: { years: 10, ...messages.localized('erasure.kept.PROOF_OF_CONSENT') },
  ACCOUNTABILITY: { years: 10, ...messages.localized('erasure.kept.ACCOUNTABILITY') },
  NAME_HISTORY: { years: 10, ...messages.localized('erasure.kept.NAME_HISTORY') },
};
