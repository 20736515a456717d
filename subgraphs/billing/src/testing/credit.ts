import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { CreditAccountStore, CreditMovementStore, CreditStore } from '../credit/index';
import { LedgerStore } from '../ledger/index';
import type { Billing } from './open-billing';

/** The stores of credit, as the service has them. */
export const creditAccounts = new CreditAccountStore();
export const credit = new CreditStore(creditAccounts, new CreditMovementStore(), new LedgerStore());

/** Gives a profile credit, as for a line that failed. */
export function grantCredit(
  billing: Billing,
  profileId: string,
  amount: number,
  at: Date,
  subjectId: string = newId('lin'),
): Promise<string | null> {
  return billing.database.transact((manager) =>
    credit.grant(manager, {
      ...{ profileId: trustedProfileId(profileId), amount, reason: 'FAILED_LINE', subjectId, at },
    }),
  );
}
