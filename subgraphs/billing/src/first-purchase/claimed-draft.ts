import { trustedProfileId } from '@customer-area/shared/isolation';
import type { SellerFacts } from '@customer-area/shared/seller';
import type { EntityManager } from 'typeorm';
import type { CatalogueStore } from '../catalogue';
import { collectFacts, type FrozenHolder } from '../frozen-facts';
import { type Draft, type ProfileSnapshot, pricesOf, taxOf } from '../orders';
import { totalsOf } from '../pricing';
import { frozenTerms, type TermsRow, type TermsStore } from '../terms';
import { type VatTableStore, vatTreatment } from '../vat';
import type { UnclaimedOrder } from './unclaimed-order';

export interface ClaimedDraftDeps {
  readonly vatTables: VatTableStore;
  readonly catalogue: CatalogueStore;
  readonly terms: TermsStore;
  readonly seller: SellerFacts;
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
  { lines, holders }: Pick<Draft, 'lines'> & { readonly holders: readonly FrozenHolder[] },
  now: Date,
): Promise<Draft> {
  const treatment = vatTreatment(billingData, await deps.vatTables.read(manager), now);
  const promised = order.lines.map(({ kind, listNet, net }) => ({
    listNet,
    discount: listNet - net,
    tax: taxOf({ kind }, treatment),
  }));
  const totals = totalsOf(promised, treatment.splitPayment);
  const prices = await pricesOf(deps, manager, lines, order.createdAt);
  const frozen = collectFacts({
    ...{ buyer: billingData, holders, seller: deps.seller, splitPayment: treatment.splitPayment },
    lineIds: lines.map(({ lineId }) => lineId),
    prices: prices.map((price) => price ?? []),
    taxes: totals.lines,
    terms: frozenTerms(await termsOf(deps, manager, order), {
      version: order.termsVersion,
      immediateExecution: order.immediateExecution === 1,
    }),
  });
  return {
    orderId: order.id,
    profileId: trustedProfileId(billingData.profileId),
    lines,
    totals,
    frozen,
    splitPayment: treatment.splitPayment,
    billingData,
    promoCode: order.promoCode,
    automatic: false,
    at: order.createdAt,
  };
}

/** Those that were accepted; else those that were in force when it was placed. */
async function termsOf(
  { terms }: ClaimedDraftDeps,
  manager: EntityManager,
  { termsVersion, createdAt }: UnclaimedOrder,
): Promise<TermsRow> {
  const accepted = termsVersion === null ? null : await terms.ofVersion(manager, termsVersion);
  return accepted ?? (await terms.inForce(manager, createdAt));
}
