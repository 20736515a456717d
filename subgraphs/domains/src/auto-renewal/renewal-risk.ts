/** What is known of a bound method, as far as it decides whether it can be charged. */
export interface BoundMethod {
  /** The last month it is valid in, e.g. `2029-01`; null for what does not expire. */
  readonly expires: string | null;
  /** Neither expired nor refused for good. */
  readonly usable: boolean;
  readonly lastRefusal: string | null;
}

export interface RiskFacts {
  readonly methods: readonly BoundMethod[];
  readonly chargeAt: Date;
  /** In cents with VAT; null where it is not known now. */
  readonly price: number | null;
  readonly priceCeiling: number | null;
}

export type RiskReason = 'NO_METHOD' | 'PRICE_ABOVE_CEILING' | 'METHOD_EXPIRES' | 'LAST_CHARGE_DECLINED';

export interface RenewalRisk {
  /** HIGH: as things stand it fails. LOW: something is wrong, and another method can still be charged. */
  readonly level: 'NONE' | 'LOW' | 'HIGH';
  readonly reasons: readonly RiskReason[];
}

/** What is known before the charge about how it will end. Reasons that alone make it fail come first. */
export function renewalRisk({ methods, chargeAt, price, priceCeiling }: RiskFacts): RenewalRisk {
  const isTooExpensive = price !== null && priceCeiling !== null && price > priceCeiling;
  const expires = methods.map((method) => method.expires !== null && chargeAt >= endOf(method.expires));
  const isDeclined = methods.map(
    ({ usable, lastRefusal }, place) => lastRefusal !== null || (!usable && expires[place] === false),
  );
  const hasGoodMethod = methods.some((_, place) => expires[place] === false && isDeclined[place] === false);
  const reasons: RiskReason[] = [];
  if (methods.length === 0) reasons.push('NO_METHOD');
  if (isTooExpensive) reasons.push('PRICE_ABOVE_CEILING');
  if (expires.includes(true)) reasons.push('METHOD_EXPIRES');
  if (isDeclined.includes(true)) reasons.push('LAST_CHARGE_DECLINED');
  if (isTooExpensive || !hasGoodMethod) return { level: 'HIGH', reasons };
  return { level: reasons.length === 0 ? 'NONE' : 'LOW', reasons };
}

/** The first moment at which a card is not good any more: months count from 1 there and from 0 in dates. */
function endOf(month: string): Date {
  const [year = 0, of = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, of, 1));
}
