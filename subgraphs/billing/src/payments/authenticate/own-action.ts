import type { Database } from '@customer-area/shared/database';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { PaymentAttemptStore } from '../attempts/payment-attempt.store';
import type { MethodSetupStore } from '../methods/method-setup.store';

export interface OwnActionDeps {
  readonly database: Database;
  readonly attempts: PaymentAttemptStore;
  readonly methodSetups: MethodSetupStore;
}

/** Whether the sandbox's customer is who began what the bank asks for; without a profile, whoever pays by a link. */
export const isOwnAction =
  ({ database, attempts, methodSetups }: OwnActionDeps) =>
  async (owner: string | null, subjectId: string): Promise<boolean> => {
    if (owner === null) return (await attempts.byId(database.read, subjectId))?.requestId != null;
    const profileId = trustedProfileId(owner);
    return (
      (await attempts.find(database.read, profileId, subjectId)) !== null ||
      (await methodSetups.find(database.read, profileId, subjectId)) !== null
    );
  };
