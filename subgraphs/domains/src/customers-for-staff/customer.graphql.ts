import { connectionType, DateTime } from '@customer-area/shared/graphql';
import type { CustomerRead } from '@customer-area/shared/staff-reads';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { type Domain, DomainStatus } from '../portfolio';

@Directive('@key(fields: "profileId reason")')
@ObjectType({ simpleResolvers: true, description: 'A customer as staff sees it; here: its domains.' })
export class Customer implements CustomerRead {
  @Field(() => ID, { description: 'The profile, e.g. prf_01jd….' })
  profileId!: string;
  @Field(() => String, { description: 'Why it is looked at, for the customer to read.' })
  reason!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A domain of a customer. Codes and passwords are in none.',
})
export class CustomerDomain {
  @Field(() => ID, { description: 'E.g. dom_01jd….' })
  domainId!: string;
  @Field(() => String, { description: 'A-label form, e.g. xn--caff-8oa.it.' })
  name!: string;
  @Field(() => String, { description: 'Form for reading, e.g. caffè.it.' })
  unicodeName!: string;
  @Field(() => DomainStatus, { description: 'How it stands now.' })
  status!: DomainStatus;
  @Field(() => String, { nullable: true, description: "The registry's own status when last seen." })
  registryStatus!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Expiry at the registry.' })
  registryExpiresAt!: Date | null;
  @Field(() => DateTime, {
    nullable: true,
    description: 'The expiry that counts: what has been paid through.',
  })
  paidThrough!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was suspended for missing verification.' })
  suspendedAt!: Date | null;
  @Field(() => DateTime, { description: 'When it was ordered.' })
  createdAt!: Date;
}

export const CustomerDomainConnection = connectionType(
  CustomerDomain,
  'CustomerDomain',
  'A page of domains of a customer, by name.',
);

export function toCustomerDomain(domain: Domain): CustomerDomain {
  const { id, name, unicodeName, status, registryStatus, registryExpiresAt, paidThrough } = domain;
  return Object.assign(new CustomerDomain(), {
    domainId: id,
    name,
    unicodeName,
    status,
    registryStatus,
    registryExpiresAt,
    paidThrough,
    suspendedAt: domain.suspendedAt,
    createdAt: domain.createdAt,
  });
}
