import { withCodes } from '@customer-area/shared/contract';
import { DateTime, Money, Refusal, ServiceKind, ServicePlan } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { serviceCodes } from '../../contract';
import { messages } from '../messages';
import { type DomainRow, statusOfRow } from '../portfolio';
import type { ServiceRow } from './service.entity';
import type { ServiceOffered } from './service-catalogue';
import type { ServiceRefusalCode } from './service-rules';
import { serviceStatus } from './service-states';

export enum ServiceStatus {
  WAITING_PAYMENT = 'WAITING_PAYMENT',
  PROVISIONING = 'PROVISIONING',
  ACTIVE = 'ACTIVE',
  SUSPENDED = 'SUSPENDED',
  STOPPED = 'STOPPED',
  ENDED = 'ENDED',
}
registerEnumType(ServiceStatus, {
  name: 'ServiceStatus',
  description: 'How a service stands. It lives, stops and ends with its domain.',
  valuesConfig: {
    WAITING_PAYMENT: { description: 'Ordered, not paid yet.' },
    PROVISIONING: { description: 'Paid; being set up.' },
    ACTIVE: { description: 'It runs.' },
    SUSPENDED: { description: 'It does not run, because the domain is suspended.' },
    STOPPED: {
      description: 'It does not run, because the domain has expired; it is back once that is paid.',
    },
    ENDED: { description: 'It is over.' },
  },
});

export enum ServiceEnd {
  NOW = 'NOW',
  AT_EXPIRY = 'AT_EXPIRY',
}
registerEnumType(ServiceEnd, {
  name: 'ServiceEnd',
  description: 'When a service that is given up ends.',
  valuesConfig: {
    NOW: { description: 'At once; the time that is left is not paid back.' },
    AT_EXPIRY: { description: 'With the time that is paid.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'A service that was added to a domain.' })
export class Service {
  /** The stored rows behind it, for fields that are computed when they are asked for. */
  row!: ServiceRow;
  domain!: DomainRow;

  @Field(() => ID, { description: 'E.g. svc_01jd….' })
  id!: string;
  @Field(() => ServiceKind, { description: 'What it is.' })
  service!: ServiceKind;
  @Field(() => ServicePlan, { description: 'Its size.' })
  plan!: ServicePlan;
  @Field(() => ServiceStatus, { description: 'How it stands now; worked out from the domain.' })
  status!: ServiceStatus;
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it expires: with the domain, unless it was given up before.',
  })
  expiresAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Where it is reached; null until it is set up.' })
  endpoint!: string | null;
}

export function toService(row: ServiceRow, domain: DomainRow, now: Date): Service {
  return Object.assign(new Service(), {
    row,
    domain,
    id: row.id,
    service: ServiceKind[row.kind],
    plan: ServicePlan[row.plan],
    status: ServiceStatus[serviceStatus(row, statusOfRow(domain, now), now)],
    expiresAt: row.cancelAt ?? domain.paidThrough,
    endpoint: row.endpoint,
  });
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes('This cannot be done with the service.', 'ServiceRefused', serviceCodes),
})
export class ServiceRefused extends Refusal {}

export function toServiceRefusal(code: ServiceRefusalCode, locale: Locale): ServiceRefused {
  return Object.assign(new ServiceRefused(), { code, message: messages.text(locale, `service.${code}`) });
}

@ObjectType({ simpleResolvers: true, description: 'A service that can be added to a domain, or why not.' })
export class ServiceOffer {
  @Field(() => ServiceKind, { description: 'What it is.' })
  service!: ServiceKind;
  @Field(() => ServicePlan, { description: 'Its size.' })
  plan!: ServicePlan;
  @Field(() => Int, {
    description:
      'How many annuities it costs: one in the last three months before the expiry of the domain, two before.',
  })
  term!: number;
  @Field(() => Money, {
    nullable: true,
    description: 'What it costs now, excluding VAT; null when it is not known.',
  })
  price!: Money | null;
  @Field(() => Boolean, { description: 'Whether it can be ordered now; `reason` is set when not.' })
  available!: boolean;
  @Field(() => ServiceRefused, { nullable: true, description: 'Why it cannot be ordered.' })
  reason!: ServiceRefused | null;
}

export function toOffer(
  { kind, plan, annuities, price, refusal }: ServiceOffered,
  locale: Locale,
): ServiceOffer {
  return Object.assign(new ServiceOffer(), {
    service: ServiceKind[kind],
    plan: ServicePlan[plan],
    term: annuities,
    price,
    available: refusal === null,
    reason: refusal === null ? null : toServiceRefusal(refusal, locale),
  });
}

@ObjectType({ simpleResolvers: true, description: 'The service was given up.' })
export class ServiceCancelled {
  @Field(() => Service, { description: 'As it stands now.' })
  service!: Service;
}

export const CancelServiceResult = createUnionType({
  name: 'CancelServiceResult',
  description: 'The service as it stands now, or why it cannot be given up.',
  types: () => [ServiceCancelled, ServiceRefused] as const,
});
