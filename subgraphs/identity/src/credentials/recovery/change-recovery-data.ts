import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { notFound, unauthenticated } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { payloadHash } from '@customer-area/shared/idempotency';
import { profileOf } from '@customer-area/shared/isolation';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { profileRecoveryDataChanged } from '../../../contract';
import type { AskForApproval, LoginStore } from '../../account/logins';
import { hashSecret } from '../../account/password';
import type { ProfileStore } from '../../account/profiles';
import { checkRecovery } from '../../account/registration-form';
import type { RateLimits } from '../../limits';
import type { RecoveryStore } from './recovery.store';

export interface ChangeRecoveryDataDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly profiles: ProfileStore;
  readonly logins: LoginStore;
  readonly recoveries: RecoveryStore;
  readonly limits: RateLimits;
  readonly askForApproval: AskForApproval;
}

export type ChangedRecoveryData =
  | { readonly kind: 'changed'; readonly question: string | null }
  | {
      readonly kind: 'refused';
      readonly problems: readonly { readonly field: string; readonly code: string }[];
    }
  /** Where acts are under dual approval, one login does not change how the others are recovered. */
  | { readonly kind: 'waiting'; readonly approvalId: string };

/**
 * Another secret question and answer, or none, for all logins of the profile. Recoveries that have begun would still go by the
 * old ones, so they are over. RATE_LIMITED when they are changed too often.
 */
export async function changeRecoveryData(
  { database, clock, profiles, logins, recoveries, limits, askForApproval }: ChangeRecoveryDataDeps,
  viewer: LoginViewer,
  input: { question: string | null; answer: string | null },
): Promise<ChangedRecoveryData> {
  const checked = checkRecovery(input.question, input.answer);
  if (!checked.ok) {
    const problems = checked.problems.map(({ field, code }) => ({ field: ARGUMENTS[field] ?? field, code }));
    return { kind: 'refused', problems };
  }
  const { recoveryQuestion: question, recoveryAnswer } = checked.value;
  await limits.attempt('new-secret', { ip: viewer.ip, subject: viewer.loginId });
  const answerHash = recoveryAnswer === null ? null : await hashSecret(recoveryAnswer);
  const profileId = profileOf(viewer);
  return database.transact(async (manager): Promise<ChangedRecoveryData> => {
    const profile = await profiles.lock(profileId, manager);
    if (profile === null) throw notFound();
    // Disabled or limited a moment ago: by what it sets, the other logins would be recovered.
    if (!(await logins.isOrdinary(profileId, viewer.loginId, manager))) throw unauthenticated();
    const approvalId = await askForApproval(manager, {
      profileId,
      askedBy: viewer.loginId,
      act: 'CHANGE_RECOVERY_DATA',
      subjectLabel: question === null ? null : question.slice(0, 255),
      // One approval covers one question, whatever its answer: of that nothing is kept but its hash.
      payloadHash: payloadHash({ question }),
    });
    if (approvalId !== null) return { kind: 'waiting', approvalId };
    const at = clock.now();
    await profiles.setRecoveryData(manager, profileId, { question, answerHash });
    await recoveries.overtakeAllOf(manager, profileId, new Date());
    await appendEvent(manager, profileRecoveryDataChanged, {
      profileId,
      subjectId: profileId,
      payload: { removed: question === null },
      occurredAt: at,
    });
    return { kind: 'changed', question };
  });
}

/** What the fields of the sign-up form are called here. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  recoveryQuestion: 'question',
  recoveryAnswer: 'answer',
};
