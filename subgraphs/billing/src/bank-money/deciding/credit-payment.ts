import { notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { isId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { paymentCreditedByStaff } from '../../../contract';
import type { CreditStore } from '../../credit';
import { type LedgerStore, transfer } from '../../ledger';
import type { IdentityPort } from '../../orders';
import { BankLineStatus } from '../lines/bank-line-status';
import { type DecideLineDeps, decideLine, type LineDecided } from './decide-line';
import { staffReason } from './staff-reason';

export interface CreditPaymentDeps extends DecideLineDeps {
  readonly credit: CreditStore;
  readonly ledger: LedgerStore;
  readonly identity: IdentityPort;
}

export interface CreditPayment {
  readonly lineId: string;
  readonly profileId: string;
  readonly reason: string;
}

/** Staff say whose a line is that is for no order: it becomes credit of that profile. */
export async function creditPayment(deps: CreditPaymentDeps, command: CreditPayment): Promise<LineDecided> {
  const reason = staffReason('input.reason', command.reason);
  if (!isId(command.profileId, 'prf')) throw notFound();
  if ((await deps.identity.profileSnapshot(command.profileId)) === null) throw notFound();
  const profileId = trustedProfileId(command.profileId);
  return decideLine(deps, command.lineId, {
    reason,
    isMade: (line) => line.orderId === null && line.profileId === profileId,
    carryOut: async (manager, line, at) => {
      const { id: subjectId, cents: amount } = line;
      if (amount <= 0) return 'NOTHING_RECEIVED';
      const entries = transfer(profileId, amount, { to: 'BANK', from: 'RECEIVABLE' });
      await deps.ledger.post(manager, { kind: 'BANK_RECEIVED', subjectId, at, entries });
      await deps.credit.grant(manager, { profileId, amount, reason: 'BANK_UNASSIGNED', subjectId, at });
      await appendEvent(manager, paymentCreditedByStaff, {
        ...{ profileId, subjectId, occurredAt: at },
        payload: { lineId: subjectId, creditedCents: amount, reason },
      });
      return { status: BankLineStatus.CREDITED, creditedCents: amount, profileId };
    },
  });
}
