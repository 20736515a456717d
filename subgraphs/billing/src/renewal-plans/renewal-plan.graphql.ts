import { renewalCodes, renewalWarningCodes } from '@customer-area/domains/contract';
import { withCodes } from '@customer-area/shared/contract';
import { AtMost, DateTime, Money, ServiceKind, ServicePlan } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { renewalLeftOutCodes } from '../../contract';
import { messages } from '../messages';
import { Domain } from '../orders';
import type { Totals } from '../pricing';
import type { Preference } from './choose-renewals';
import type { RenewalPlan as Planned } from './plan-renewals';
import type { PricedRenewal, RenewalOffer } from './price-renewals';
import { MOST_RENEWALS, type RenewalQuote as Quoted } from './quote-renewals';

export const RenewalPreference = {
  EXPIRING_FIRST: 'EXPIRING_FIRST',
  CHEAPEST_FIRST: 'CHEAPEST_FIRST',
} as const satisfies { readonly [preference in Preference]: preference };
export type RenewalPreference = Preference;
registerEnumType(RenewalPreference, {
  name: 'RenewalPreference',
  description: 'Which domains are renewed first when the budget does not reach for all.',
  valuesConfig: {
    EXPIRING_FIRST: { description: 'Those whose time is over first.' },
    CHEAPEST_FIRST: { description: 'The cheapest ones, so that as many as possible are renewed.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: withCodes(
    'What to mind about a renewal, or why there is none.',
    'RenewalNotice',
    renewalLeftOutCodes,
    renewalCodes,
    renewalWarningCodes,
  ),
})
export class RenewalNotice {
  @Field(() => String, { description: 'Stable, UPPER_SNAKE_CASE.' })
  code!: string;
  @Field(() => String, { description: 'For people, in Italian or English.' })
  message!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A service that is renewed with its domain, a line of its own.',
})
export class QuotedService {
  @Field(() => ID, { description: 'The service, e.g. svc_01jd….' })
  serviceId!: string;
  @Field(() => ServiceKind, { description: 'What kind of service.' })
  service!: ServiceKind;
  @Field(() => ServicePlan, { description: 'Its size.' })
  plan!: ServicePlan;
  @Field(() => Int, {
    description: 'A year of it as it is charged: one for each year, one more for an early renewal.',
  })
  annuities!: number;
  @Field(() => Money, { description: 'Without VAT.' })
  net!: Money;
  @Field(() => Money, { description: 'Its part of the VAT.' })
  vat!: Money;
}

@ObjectType({ simpleResolvers: true, description: 'One renewal, at the price of an order placed now.' })
export class QuotedRenewal {
  /** The services that are renewed with it. */
  renewedServices!: QuotedService[];

  @Field(() => Domain, { nullable: true, description: 'What would be renewed.' })
  domain!: Domain;
  @Field(() => DateTime, { description: 'Through when it is paid now.' })
  paidThrough!: Date;
  @Field(() => DateTime, { description: 'Through when it would be paid.' })
  renewedThrough!: Date;
  @Field(() => Money, { description: 'Of the domain alone, without VAT.' })
  net!: Money;
  @Field(() => Money, { description: 'The part of the domain of the VAT.' })
  vat!: Money;
  @Field(() => RenewalNotice, { nullable: true, description: 'What to mind although it is possible.' })
  warning!: RenewalNotice | null;
}

@ObjectType({ simpleResolvers: true, description: 'A domain that is not renewed, and why.' })
export class RenewalLeftOut {
  @Field(() => Domain, { nullable: true, description: 'Which one; null for an id of nothing that is yours.' })
  domain!: Domain | null;
  @Field(() => String, { description: 'Its id, as it was asked for.' })
  domainId!: string;
  @Field(() => RenewalNotice, { description: 'Why not.' })
  reason!: RenewalNotice;
}

@ObjectType({ simpleResolvers: true, description: 'What renewals would cost now. Nothing is held.' })
export class RenewalQuote {
  @AtMost(MOST_RENEWALS)
  @Field(() => [QuotedRenewal], { description: 'What is possible.' })
  renewals!: QuotedRenewal[];
  @AtMost(MOST_RENEWALS)
  @Field(() => [RenewalLeftOut], { description: 'What is not.' })
  leftOut!: RenewalLeftOut[];
  @Field(() => Money, { description: 'Of all that is possible, without VAT.' })
  net!: Money;
  @Field(() => Money, { description: 'VAT, rounded once for each rate.' })
  vat!: Money;
  @Field(() => Money, { description: 'With VAT: to the cent what an order of these lines comes to.' })
  total!: Money;
}

@ObjectType({ simpleResolvers: true, description: 'Renewals within a budget, to be ordered as one.' })
export class RenewalPlan extends RenewalQuote {
  @Field(() => String, {
    nullable: true,
    description:
      'For `placeOrder(input: { planToken })`: one order, one payment. Null when there is nothing to renew.',
  })
  token!: string | null;
  @Field(() => DateTime, { description: 'Until when the token can be used.' })
  expiresAt!: Date;
  @Field(() => Boolean, {
    description: 'There are more domains than one order can renew: the later ones are not looked at.',
  })
  isCutOff!: boolean;
}

export function toRenewalQuote(quoted: Quoted, locale: Locale): RenewalQuote {
  const unknown = quoted.unknown.map((domainId) =>
    leftOut(null, domainId, notice('DOMAIN_NOT_FOUND', locale)),
  );
  return Object.assign(new RenewalQuote(), {
    renewals: quoted.renewals.map(toQuotedRenewal),
    leftOut: [...quoted.refused.map(refused), ...unknown],
    ...amounts(quoted.totals),
  });
}

export function toRenewalPlan(planned: Planned, locale: Locale): RenewalPlan {
  const overBudget = planned.overBudget.map(({ offer: { domainId } }) =>
    leftOut(domainId, domainId, notice('OVER_BUDGET', locale)),
  );
  const { token, expiresAt, isCutOff } = planned;
  return Object.assign(new RenewalPlan(), {
    renewals: planned.renewals.map(toQuotedRenewal),
    leftOut: [...overBudget, ...planned.refused.map(refused)],
    ...amounts(planned.totals),
    token,
    expiresAt,
    isCutOff,
  });
}

function toQuotedRenewal({ offer, line, serviceLines }: PricedRenewal): QuotedRenewal {
  const { domainId, paidThrough, renewedThrough, warning } = offer;
  const { net, vat } = line;
  const renewedServices = offer.services.map((renewed, place) =>
    toQuotedService(renewed, serviceLines[place] ?? null),
  );
  return {
    ...{ domain: stub(domainId), paidThrough, renewedThrough, net: euro(net), vat: euro(vat) },
    ...{ renewedServices, warning },
  };
}

function toQuotedService(
  { serviceId, service, plan, annuities }: RenewalOffer['services'][number],
  line: PricedRenewal['serviceLines'][number] | null,
): QuotedService {
  return Object.assign(new QuotedService(), {
    ...{ serviceId, service, plan, annuities },
    net: euro(line?.net ?? 0),
    vat: euro(line?.vat ?? 0),
  });
}

function refused({ domainId, refusal }: RenewalOffer): RenewalLeftOut {
  if (refusal === null) throw new Error(`${domainId} is neither renewable nor refused`);
  return leftOut(domainId, domainId, refusal);
}

function leftOut(known: string | null, domainId: string, reason: RenewalNotice): RenewalLeftOut {
  return { domain: known === null ? null : stub(known), domainId, reason };
}

function notice(code: 'DOMAIN_NOT_FOUND' | 'OVER_BUDGET', locale: Locale): RenewalNotice {
  return { code, message: messages.text(locale, `renewalLeftOut.${code}`) };
}

const stub = (id: string): Domain => Object.assign(new Domain(), { id });
const euro = (amount: number): Money => ({ amount, currency: 'EUR' });
const amounts = ({ net, vat, total }: Totals) => ({ net: euro(net), vat: euro(vat), total: euro(total) });
