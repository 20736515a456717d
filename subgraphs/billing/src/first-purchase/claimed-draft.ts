import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { type Draft, type ProfileSnapshot, taxOf } from '../orders';
import { totalsOf } from '../pricing';
import { type VatTableStore, vatTreatment } from '../vat';
import type { UnclaimedOrder } from './unclaimed-order';

export interface ClaimedDraftDeps {
  readonly vatTables: VatTableStore;
}

/**
 * The order as it becomes the profile's own: prices and discount as they were promised, VAT as it is for this subject
 * today. It was placed when it was placed: that is where its days to pay count from.
 */
export async function claimedDraft(
  deps: ClaimedDraftDeps,
  manager: EntityManager,
  order: UnclaimedOrder,
  billingData: ProfileSnapshot,
  lines: Draft['lines'],
  now: Date,
): Promise<Draft> {
  const treatment = vatTreatment(billingData, await deps.vatTables.read(manager), now);
  const promised = order.lines.map(({ kind, listNet, net }) => ({
    listNet,
    discount: listNet - net,
    tax: taxOf({ kind }, treatment),
  }));
  return {
    orderId: order.id,
    profileId: trustedProfileId(billingData.profileId),
    lines,
    totals: totalsOf(promised, treatment.splitPayment),
    splitPayment: treatment.splitPayment,
    billingData,
    promoCode: order.promoCode,
    automatic: false,
    at: order.createdAt,
  };
}
