import type { FrozenFacts } from '../frozen-facts';

/** A part of what an order was placed under. */
export enum OrderFactPart {
  REGISTRANT = 'REGISTRANT',
  BILLING = 'BILLING',
  TERMS = 'TERMS',
  PRICES = 'PRICES',
  RATES = 'RATES',
  SELLER = 'SELLER',
}

export interface Difference {
  readonly part: OrderFactPart;
  /** Where in the part, e.g. `address.city`. */
  readonly field: string;
  /** Null where there was none. */
  readonly before: string | null;
  /** Null where there is none any more. */
  readonly now: string | null;
}

/** What is another value today, part by part. What the customer said about the terms is not compared: nobody says it today. */
export function differences(before: FrozenFacts, now: FrozenFacts): Difference[] {
  const [then, today] = [partsOf(before), partsOf(now)];
  return Object.values(OrderFactPart).flatMap((part) => {
    const [old, current] = [valuesOf(then[part]), valuesOf(today[part])];
    return [...new Set([...old.keys(), ...current.keys()])].flatMap((field) => {
      const [was, is] = [old.get(field) ?? null, current.get(field) ?? null];
      return was === is ? [] : [{ part, field, before: was, now: is }];
    });
  });
}

function partsOf(facts: FrozenFacts): Readonly<Record<OrderFactPart, unknown>> {
  const { version, sha256It, sha256En } = facts.terms;
  const prices = facts.prices.map(({ lineId, product, operation, key, term, cents, validFrom }) => [
    `${lineId} ${product}/${operation}/${key}/${term}`,
    { cents, validFrom },
  ]);
  return {
    REGISTRANT: facts.registrant.map(({ lineIds: _, ...holder }) => holder),
    BILLING: facts.billing,
    TERMS: { version, sha256It, sha256En },
    PRICES: Object.fromEntries(prices),
    RATES: { rates: facts.rates, splitPayment: facts.splitPayment },
    SELLER: facts.seller,
  };
}

/** Every value with the path that leads to it; what is not there is not among them. */
function valuesOf(value: unknown, path = ''): Map<string, string> {
  if (value === null || value === undefined) return new Map();
  if (typeof value !== 'object') return new Map([[path, String(value)]]);
  return new Map(
    Object.entries(value).flatMap(([name, part]) => [
      ...valuesOf(part, path === '' ? name : `${path}.${name}`),
    ]),
  );
}
