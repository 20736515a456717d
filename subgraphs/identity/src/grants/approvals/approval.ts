import { DAY_MS } from '@customer-area/shared/clock';
import type { ExplainedAction } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { isTransition, type Transitions } from '@customer-area/shared/transitions';
import { messages } from '../../messages';
import type { ApprovalRefusal } from './approval-refusal';

export const APPROVAL_STATES = ['WAITING', 'APPROVED', 'USED', 'REJECTED', 'EXPIRED', 'WITHDRAWN'] as const;
export type ApprovalState = (typeof APPROVAL_STATES)[number];

/** Every way a request may change. */
export const transitions: Transitions<ApprovalState> = {
  WAITING: ['APPROVED', 'REJECTED', 'EXPIRED', 'WITHDRAWN'],
  APPROVED: ['USED', 'EXPIRED', 'WITHDRAWN'],
  USED: [],
  REJECTED: [],
  EXPIRED: [],
  WITHDRAWN: [],
};

/** How long a request waits for its answer, and an answer for its use. */
export const VALID_FOR_MS = DAY_MS;

/** What a decision depends on. */
export interface ApprovalFacts {
  readonly state: ApprovalState;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly expiresAt: Date;
}

/** The login that wants to decide. */
export interface DecidingLogin {
  readonly id: string;
  readonly createdAt: Date;
}

/** What can be done to a request, by whoever looks at it. */
export type ApprovalStep = 'APPROVE' | 'REJECT' | 'WITHDRAW';

/** A deadline is a deadline, also before the job has come by. */
export function stateAt(approval: Pick<ApprovalFacts, 'state' | 'expiresAt'>, now: Date): ApprovalState {
  const isOpen = approval.state === 'WAITING' || approval.state === 'APPROVED';
  return isOpen && approval.expiresAt <= now ? 'EXPIRED' : approval.state;
}

/** Why a login cannot take a step; null when it can. The one place that knows, for what is shown and for what is done. */
export function refusalOf(
  step: ApprovalStep,
  approval: ApprovalFacts,
  by: DecidingLogin,
  now: Date,
): ApprovalRefusal | null {
  const state = stateAt(approval, now);
  const own = approval.askedBy === by.id;
  if (step === 'WITHDRAW' && !own) return 'NOT_YOUR_REQUEST';
  if (step !== 'WITHDRAW' && own) return 'OWN_REQUEST';
  const target: ApprovalState =
    step === 'APPROVE' ? 'APPROVED' : step === 'REJECT' ? 'REJECTED' : 'WITHDRAWN';
  if (!isTransition(transitions, state, target)) return state === 'EXPIRED' ? 'EXPIRED' : 'ALREADY_DECIDED';
  // Who came after the request may have been made for it.
  if (step === 'APPROVE' && by.createdAt >= approval.askedAt) return 'LOGIN_TOO_NEW';
  return null;
}

/** What the login that looks can do now. */
export function explainApproval(
  approval: ApprovalFacts,
  by: DecidingLogin,
  now: Date,
  locale: Locale,
): ExplainedAction[] {
  return (['APPROVE', 'REJECT', 'WITHDRAW'] as const).map((step) => {
    const code = refusalOf(step, approval, by, now);
    return code === null
      ? { code: step, allowed: true }
      : { code: step, allowed: false, reason: { code, message: messages.text(locale, `approval.${code}`) } };
  });
}
