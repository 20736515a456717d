import type { CodeOf } from '@customer-area/shared/contract';
import type { ExplainedAction } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import type { verificationCodes } from '../../contract';
import { messages } from '../messages';
import type { ShownVerification } from './domain-verification';
import { MOST_A_DAY } from './resending';

export type VerificationRefusalCode = CodeOf<typeof verificationCodes>;

/** Why no letter is sent, and from when one would be. */
export interface SendingRefusal {
  readonly code: VerificationRefusalCode;
  readonly opensAt: Date | null;
}

/** Whether another letter is sent now; the evaluator of the offer and of the act. */
export function sendingRefusal(shown: ShownVerification | null, now: Date): SendingRefusal | null {
  if (shown === null) return { code: 'NOTHING_TO_VERIFY', opensAt: null };
  if (shown.status === 'VERIFIED') return { code: 'ALREADY_VERIFIED', opensAt: null };
  const opensAt = shown.resendAfter;
  if (opensAt === null || opensAt <= now) return null;
  return { code: shown.resends >= MOST_A_DAY ? 'SENT_TOO_OFTEN' : 'SENT_RECENTLY', opensAt };
}

/** The action SEND_VERIFICATION. */
export function explainSending(shown: ShownVerification | null, now: Date, locale: Locale): ExplainedAction {
  const refusal = sendingRefusal(shown, now);
  if (refusal === null) return { code: 'SEND_VERIFICATION', allowed: true };
  const { code, opensAt } = refusal;
  const reason = { code, message: messages.text(locale, `verification.${code}`) };
  return { code: 'SEND_VERIFICATION', allowed: false, reason, ...(opensAt === null ? {} : { opensAt }) };
}
