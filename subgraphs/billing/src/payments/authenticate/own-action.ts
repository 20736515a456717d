import type { Database } from '@customer-area/shared/database';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { PaymentAttemptStore } from '../attempts/payment-attempt.store';

export interface OwnActionDeps {
  readonly database: Database;
  readonly attempts: PaymentAttemptStore;
}

/** Whether the sandbox's customer is who began what the bank asks for. */
export const isOwnAction =
  ({ database, attempts }: OwnActionDeps) =>
  async (profileId: string, subjectId: string): Promise<boolean> =>
    (await attempts.find(database.read, trustedProfileId(profileId), subjectId)) !== null;
