import { DateTime } from '@customer-area/shared/graphql';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { ApiKeyRow } from '../../grants/api-keys';
import { delegationStateAt, type ShownDelegation } from '../../grants/delegations';
import { displayName } from '../../letters';

@ObjectType({ simpleResolvers: true, description: 'An API key of a customer: never the key itself.' })
export class CustomerKey {
  @Field(() => ID, { description: 'e.g. key_01jd….' })
  keyId!: string;
  @Field(() => String, { description: 'What its maker calls it.' })
  name!: string;
  @Field(() => String, { description: 'The last four characters of the key.' })
  lastFour!: string;
  @Field(() => ID, { description: 'The login that made it.' })
  madeByLoginId!: string;
  @Field(() => [String], { description: 'What it may do, e.g. domains:read.' })
  scopes!: string[];
  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;
  @Field(() => DateTime, { description: 'When it ends by itself.' })
  expiresAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it was ended before; null otherwise.' })
  revokedAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was last used; null before.' })
  lastUsedAt!: Date | null;
}

export enum CustomerDelegationSide {
  GIVEN = 'GIVEN',
  RECEIVED = 'RECEIVED',
}
registerEnumType(CustomerDelegationSide, {
  name: 'CustomerDelegationSide',
  description: 'On which side of a delegation a customer is.',
  valuesConfig: {
    GIVEN: { description: 'Another profile may act for this one.' },
    RECEIVED: { description: 'This profile may act for another one.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'A delegation from or to a customer.' })
export class CustomerDelegation {
  @Field(() => ID, { description: 'e.g. del_01jd….' })
  delegationId!: string;
  @Field(() => CustomerDelegationSide, { description: 'On which side the customer is.' })
  side!: CustomerDelegationSide;
  @Field(() => String, {
    nullable: true,
    description: 'Name of the profile on the other side; null before it was accepted.',
  })
  otherName!: string | null;
  @Field(() => String, { nullable: true, description: 'What it is for, in its giver’s words.' })
  purpose!: string | null;
  @Field(() => [String], { description: 'What may be done, e.g. domains:manage.' })
  scopes!: string[];
  @Field(() => Boolean, { description: 'Whether it is in force.' })
  inForce!: boolean;
  @Field(() => DateTime, { description: 'When it ends.' })
  expiresAt!: Date;
}

export function toCustomerKey(row: ApiKeyRow): CustomerKey {
  const { id, name, lastFour, loginId, scopes, createdAt, expiresAt, revokedAt, lastUsedAt } = row;
  return Object.assign(new CustomerKey(), {
    keyId: id,
    name,
    lastFour,
    madeByLoginId: loginId,
    scopes: scopes.split(' '),
    createdAt,
    expiresAt,
    revokedAt,
    lastUsedAt,
  });
}

export function toCustomerDelegation(
  row: ShownDelegation,
  side: CustomerDelegationSide,
  now: Date,
): CustomerDelegation {
  const other = displayName(row);
  return Object.assign(new CustomerDelegation(), {
    delegationId: row.id,
    side,
    otherName: other === '' ? null : other,
    purpose: row.purpose,
    scopes: row.scopes.split(' '),
    inForce: delegationStateAt(row, now) === 'ACTIVE',
    expiresAt: row.until,
  });
}
