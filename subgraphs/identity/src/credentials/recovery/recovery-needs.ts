import type { Factors } from '../second-factor';
import type { RecoveryNeeds } from './recovery';
import type { LiveRecovery } from './recovery.store';

/** What is needed beside the link. A passkey cannot be typed: who has only passkeys is asked for one when signing in. */
export async function needsOf(
  factors: { find(loginId: string): Promise<Factors | null> },
  recovery: LiveRecovery,
): Promise<RecoveryNeeds> {
  const known = await factors.find(recovery.loginId);
  return {
    question: recovery.answerHash === null ? null : recovery.question,
    code: known?.totp ?? false,
  };
}
