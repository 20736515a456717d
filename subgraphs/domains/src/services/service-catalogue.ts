import { cataloguePrices } from '@customer-area/billing/contract';
import { askOperation, type Peer } from '@customer-area/shared/http';
import type { Logger } from '@customer-area/shared/logging';
import type { Cents } from '@customer-area/shared/money';
import type { DomainRow } from '../portfolio';
import { SERVICE_OFFERS, type ServiceKindName, type ServicePlanName } from './service-plans';
import { addRefusal, annuitiesOf, type ServiceRefusalCode } from './service-rules';
import { servicedDomain } from './serviced-domain';

/** A service that may be added to a domain. */
export interface ServiceOffered {
  readonly kind: ServiceKindName;
  readonly plan: ServicePlanName;
  readonly annuities: number;
  readonly price: Cents | null;
  readonly refusal: ServiceRefusalCode | null;
}

export interface ServiceCatalogueDeps {
  readonly billing: Peer;
  readonly logger: Logger;
}

/** What can be added to a domain now, and what it costs; by the evaluator that also decides about an order. */
export async function serviceCatalogue(
  deps: ServiceCatalogueDeps,
  asked: {
    readonly domain: DomainRow;
    readonly kinds: readonly ServiceKindName[];
    readonly requestId: string;
  },
  now: Date,
): Promise<ServiceOffered[]> {
  const { domain, kinds, requestId } = asked;
  const annuities = annuitiesOf(domain, now);
  const serviced = servicedDomain(domain, now);
  const prices = await pricesOf(deps, annuities, requestId);
  return SERVICE_OFFERS.map((offer, place) => ({
    ...offer,
    annuities,
    price: prices[place] ?? null,
    refusal: addRefusal(serviced, offer, kinds),
  }));
}

/** Without an answer of billing there are none: the catalogue is answered without them. */
async function pricesOf(
  { billing, logger }: ServiceCatalogueDeps,
  term: number,
  requestId: string,
): Promise<readonly (Cents | null)[]> {
  const products = SERVICE_OFFERS.map(({ kind, plan }) => ({
    product: 'SERVICE',
    operation: 'ADD',
    key: `${kind}/${plan}`,
    term,
  }));
  try {
    const { currency, cents } = await askOperation(billing, cataloguePrices, { products }, requestId);
    return cents.map((amount) => (amount === null ? null : { amount, currency }));
  } catch (error) {
    logger.warn({ err: error, requestId }, 'services listed without prices');
    return [];
  }
}
