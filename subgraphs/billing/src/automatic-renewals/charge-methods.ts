import { CallerFault } from '@customer-area/shared/errors';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { type PayOrderDeps, type PayOrderOutcome, payOrder } from '../payments';
import { type ChargeOutcome, type MethodRefusal, outcomeOfRefusals } from './automatic-charge';
import type { AutomaticChargeRow } from './automatic-charge.entity';

interface Charged {
  readonly outcome: ChargeOutcome;
  readonly refusals: readonly MethodRefusal[];
}

/** Removed since, or never the profile's: both are charged by nobody. */
const GONE: PayOrderOutcome = { kind: 'refused', by: 'payment', code: 'TOKEN_INVALID', decline: 'hard' };

/**
 * Charges the kept methods in their order, without the customer, until one pays. The key of each payment is its renewal, attempt and
 * method: whoever comes again finds how it ended, or takes it up where it stopped.
 */
export async function chargeMethods(deps: PayOrderDeps, charge: AutomaticChargeRow): Promise<Charged> {
  const refusals: MethodRefusal[] = [];
  for (const methodId of new Set(charge.methodIds)) {
    const paid = await chargeMethod(deps, charge, methodId);
    if (paid.kind === 'completed') return { outcome: 'PAID', refusals };
    if (paid.kind === 'pending' || paid.kind === 'action required') return { outcome: 'UNDECIDED', refusals };
    if (paid.by === 'order') return { outcome: outcomeOfOrder(paid.code), refusals };
    const code = paid.by === 'payment' ? paid.code : 'SPENDING_LIMIT_REACHED';
    refusals.push({ methodId, hard: paid.by === 'payment' && paid.decline === 'hard', code });
    // The bank wants the customer: no other method is charged behind its back.
    if (code === 'AUTHENTICATION_REQUIRED') return { outcome: code, refusals };
  }
  return { outcome: outcomeOfRefusals(refusals), refusals };
}

async function chargeMethod(
  deps: PayOrderDeps,
  { id, profileId, automaticRenewalId, attempt, orderId }: AutomaticChargeRow,
  methodId: string,
): Promise<PayOrderOutcome> {
  try {
    return await payOrder(deps, {
      payer: 'automatic renewal',
      dataScope: trustedProfileId(profileId),
      limits: null,
      autoRenew: null,
      requestId: id,
      orderId,
      means: { paymentMethodId: methodId },
      idempotencyKey: `${automaticRenewalId} ${attempt} ${methodId}`,
    });
  } catch (error) {
    if (error instanceof CallerFault && error.code === 'NOT_FOUND') return GONE;
    throw error;
  }
}

function outcomeOfOrder(code: string): ChargeOutcome {
  if (code === 'ALREADY_PAID') return 'PAID';
  return code === 'PAYMENT_IN_PROGRESS' ? 'UNDECIDED' : 'NOT_RENEWABLE';
}
