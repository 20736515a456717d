import { badInput, faultText } from '@customer-area/shared/errors';
import { checkedId } from '@customer-area/shared/list-filters';
import type { AboutKind } from './ticket.entity';

/** What a ticket is about: one thing of another service. */
export interface About {
  readonly kind: AboutKind;
  readonly id: string;
}

/** As a caller types it: exactly one of them. */
export interface TypedAbout {
  readonly domainId: string | null;
  readonly orderId: string | null;
  readonly invoiceId: string | null;
}

/** BAD_USER_INPUT when it is not exactly one thing, or its id is none; says nothing about existence. */
export function checkedAbout(field: string, typed: TypedAbout | null | undefined): About | null {
  if (typed === null || typed === undefined) return null;
  const given: About[] = [];
  for (const { kind, property, prefix } of KINDS) {
    const id = checkedId(`${field}.${property}`, prefix, typed[property]);
    if (id !== null) given.push({ kind, id });
  }
  const [about, ...more] = given;
  if (about === undefined || more.length > 0)
    throw badInput(field, faultText('input.exactlyOne', { names: KINDS.map(({ property }) => property) }));
  return about;
}

const KINDS = [
  { kind: 'DOMAIN', property: 'domainId', prefix: 'dom' },
  { kind: 'ORDER', property: 'orderId', prefix: 'ord' },
  { kind: 'INVOICE', property: 'invoiceId', prefix: 'inv' },
] as const;
