import { badInput, faultText } from '@customer-area/shared/errors';
import {
  type CaseChoice,
  type CaseDecision,
  type ResolvedCase,
  type StaffCase,
  tellCaseResolved,
} from '@customer-area/shared/staff-cases';
import { ChargeFound, type PaymentCase, type SettleCaseDeps, settleCase } from '../payments';

const LISTED = 200;

/** The payments that wait for staff. */
export async function listCases({ cases, database }: SettleCaseDeps): Promise<StaffCase[]> {
  return (await cases.listOpen(database.read, LISTED)).map((one) => ({
    ...caseOf(one),
    openedAt: one.openedAt,
    choices: [...choicesOf(one.kind)],
  }));
}

/** Decides a payment, and tells its customer. How a charge ended that nobody could tell of has to be said; nothing else has. */
export async function resolveCase(deps: SettleCaseDeps, decision: CaseDecision): Promise<ResolvedCase> {
  const { caseId, choice, reason } = decision;
  if (choice === 'TRY_AGAIN' || choice === 'GIVE_UP')
    throw badInput('input.choice', faultText('input.invalid'));
  const found = choice === 'CLOSE' ? null : ChargeFound[choice];
  const settled = await settleCase(deps, {
    ...{ caseId, found, reason },
    alsoTell: (manager, one, at) => tellCaseResolved(manager, caseOf(one), decision, at),
  });
  return caseOf(settled);
}

function choicesOf(kind: PaymentCase['kind']): readonly CaseChoice[] {
  return kind === 'UNKNOWN_OUTCOME' ? ['TAKEN', 'NOT_TAKEN'] : ['CLOSE'];
}

function caseOf({ id, kind, orderId, profileId }: PaymentCase): ResolvedCase {
  return { caseId: id, kind: `PAYMENT_${kind}`, subjectId: orderId, profileId };
}
