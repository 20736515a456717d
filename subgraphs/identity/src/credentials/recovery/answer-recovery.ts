import type { Clock } from '@customer-area/shared/clock';
import { verifySecret } from '../../account/password';
import { normaliseRecoveryAnswer } from '../../account/registration-form';
import type { RateLimits } from '../../limits';
import { secretHash } from '../../secrets';
import type { Factors } from '../second-factor';
import type { SecondFactorCheck } from '../sessions';
import { MOST_TRIES, mustWait, needsNothing, type RecoveryNeeds } from './recovery';
import type { LiveRecovery, RecoveryStore } from './recovery.store';
import { needsOf } from './recovery-needs';

export interface AnswerRecoveryDeps {
  readonly clock: Clock;
  readonly recoveries: RecoveryStore;
  readonly factors: { find(loginId: string): Promise<Factors | null> };
  readonly secondFactors: SecondFactorCheck;
  readonly limits: RateLimits;
}

export type AnsweredRecovery =
  | {
      readonly kind: 'step';
      readonly ready: boolean;
      readonly needs: RecoveryNeeds;
      readonly triesLeft: number;
      readonly expiresAt: Date;
    }
  | { readonly kind: 'not-accepted' }
  | { readonly kind: 'too-early' | 'not-valid' };

/**
 * What a recovery asks for beside its link; and, with all of it given, whether it is right. Five tries in all, counted before
 * anything is compared. A wrong answer does not use up a code.
 */
export async function answerRecovery(
  deps: AnswerRecoveryDeps,
  input: { token: string; answer: string | null; code: string | null; ip: string },
): Promise<AnsweredRecovery> {
  const tokenHash = secretHash(input.token);
  const now = new Date();
  const recovery = await deps.recoveries.live(tokenHash, now);
  if (recovery === null) return { kind: 'not-valid' };
  if (mustWait(recovery, deps.clock.now())) return { kind: 'too-early' };
  const needs = await needsOf(deps.factors, recovery);
  const isReady = recovery.readyAt !== null || needsNothing(needs);
  if (isReady || !isComplete(input, needs)) return step(recovery, needs, isReady);

  const attempt = await deps.limits.attempt('code', { ip: input.ip });
  if (!(await deps.recoveries.countTry(tokenHash, recovery, now))) return { kind: 'not-valid' };
  if (!(await isRight(deps, recovery, needs, input))) return { kind: 'not-accepted' };
  await attempt.giveBack();
  await deps.recoveries.markReady(tokenHash, now);
  return step(recovery, needs, true);
}

function isComplete(input: { answer: string | null; code: string | null }, needs: RecoveryNeeds): boolean {
  return (needs.question === null || input.answer !== null) && (!needs.code || input.code !== null);
}

async function isRight(
  deps: AnswerRecoveryDeps,
  recovery: LiveRecovery,
  needs: RecoveryNeeds,
  input: { answer: string | null; code: string | null },
): Promise<boolean> {
  if (needs.question !== null) {
    const answer = normaliseRecoveryAnswer((input.answer ?? '').slice(0, 1_000));
    if (!(await verifySecret(recovery.answerHash, answer))) return false;
  }
  return !needs.code || deps.secondFactors.accept(recovery.loginId, input.code ?? '');
}

function step(recovery: LiveRecovery, needs: RecoveryNeeds, ready: boolean): AnsweredRecovery {
  return {
    kind: 'step',
    ready,
    needs,
    triesLeft: Math.max(0, MOST_TRIES - recovery.tries),
    expiresAt: recovery.expiresAt,
  };
}
