import { withCodes } from '@customer-area/shared/contract';
import { connectionType, DateTime, Money, MoneyInput, Refusal } from '@customer-area/shared/graphql';
import { euro } from '@customer-area/shared/money';
import { createUnionType, Directive, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { apiKeyCodes } from '../../../contract';
import { type AccessScope, AccessScopeEnum, scopesIn, withImplied } from '../../access-scopes';
import type { ApiKeyRow } from './api-key.entity';

export enum ApiKeyStatus {
  ACTIVE = 'ACTIVE',
  EXPIRED = 'EXPIRED',
  REVOKED = 'REVOKED',
}
registerEnumType(ApiKeyStatus, {
  name: 'ApiKeyStatus',
  description: 'Whether an API key can be used.',
  valuesConfig: {
    ACTIVE: { description: 'Can be used.' },
    EXPIRED: { description: 'Its end has passed.' },
    REVOKED: { description: 'It was revoked, or the login that made it was disabled.' },
  },
});

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description:
    'A key that lets a program work for the profile, within its scopes. Shared by the logins of the profile; the key itself is never shown again.',
})
export class ApiKey {
  /** Owner; not a field of the graph. */
  profileId!: string;
  /** Its maker; not a field of the graph. */
  loginId!: string;
  @Field(() => ID, { description: 'e.g. key_01jd….' })
  id!: string;
  @Field(() => String, { description: 'What its maker calls it, e.g. the program that uses it.' })
  name!: string;
  @Field(() => String, {
    description:
      'How the key ends, to tell it from others. It begins with cak_ and what follows key_ in its id.',
  })
  lastFour!: string;
  @Field(() => ApiKeyStatus, { description: 'Whether it can be used.' })
  status!: ApiKeyStatus;
  @Field(() => [AccessScopeEnum], {
    description: 'All that it may do, with the scopes that others bring along.',
  })
  scopes!: readonly AccessScope[];
  @Field(() => [String], {
    description:
      'Networks it can be used from, in canonical form, e.g. 203.0.113.0/24; empty when it can be used from anywhere.',
  })
  allowedCidrs!: readonly string[];
  @Field(() => Money, {
    description:
      'What it may spend in a calendar month (Italian time), VAT included. 0: it cannot pay. Bank transfers and postal slips that it announces do not count.',
  })
  spendingLimit!: Money;
  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;
  @Field(() => DateTime, { description: 'When it ends by itself.' })
  expiresAt!: Date;
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was used last, to about a minute; null when it never was.',
  })
  lastUsedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'The address it was used from then.' })
  lastUsedFrom!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was revoked; null when it was not.' })
  revokedAt!: Date | null;
}

@ObjectType({ simpleResolvers: true, description: 'A key that was just made.' })
export class ApiKeyCreated {
  /** Owner; not a field of the graph. */
  profileId!: string;
  @Field(() => String, {
    description:
      'The key: send it as `Authorization: Bearer …`. Shown here and never again; whoever has it can do what it may.',
  })
  key!: string;
  @Field(() => ApiKey, { description: 'What is known of it.' })
  apiKey!: ApiKey;
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes('No key was made.', 'ApiKeyRefused', apiKeyCodes),
})
export class ApiKeyRefused extends Refusal {}

@InputType({ description: 'A new API key.' })
export class CreateApiKeyInput {
  @Field(() => String, { description: 'What it is for: 1 to 60 characters.' })
  name!: string;
  @Field(() => [AccessScopeEnum], { description: 'What it may do; at least one, see accessScopes.' })
  scopes!: AccessScope[];
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it ends: at most two years from now. A year from now when left out.',
  })
  expiresAt!: Date | null;
  @Field(() => [String], {
    nullable: true,
    description:
      'Addresses or networks (IPv4 or IPv6, at most 20) it can be used from. From anywhere when empty or left out.',
  })
  allowedCidrs!: string[] | null;
  @Field(() => MoneyInput, {
    nullable: true,
    description:
      'What it may spend in a calendar month, VAT included. Left out: 0, it cannot pay. More than 0 needs a session opened with a second factor: FORBIDDEN, SECOND_FACTOR_REQUIRED.',
  })
  spendingLimit!: MoneyInput | null;
}

export const CreateApiKeyResult = createUnionType({
  name: 'CreateApiKeyResult',
  description: 'The key, shown once, or why none was made.',
  types: () => [ApiKeyCreated, ApiKeyRefused] as const,
});

export const ApiKeyConnection = connectionType(ApiKey, 'ApiKey', 'A page of API keys, newest first.');

export function toApiKey(row: ApiKeyRow): ApiKey {
  return Object.assign(new ApiKey(), {
    profileId: row.profileId,
    loginId: row.loginId,
    id: row.id,
    name: row.name,
    lastFour: row.lastFour,
    status: statusOf(row),
    scopes: withImplied(scopesIn(row.scopes)),
    allowedCidrs: row.allowedCidrs === '' ? [] : row.allowedCidrs.split(' '),
    spendingLimit: euro(row.spendingLimitCents),
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
    lastUsedAt: row.lastUsedAt,
    lastUsedFrom: row.lastIp,
    revokedAt: row.revokedAt,
  });
}

function statusOf({ revokedAt, expiresAt }: ApiKeyRow): ApiKeyStatus {
  if (revokedAt !== null) return ApiKeyStatus.REVOKED;
  return expiresAt <= new Date() ? ApiKeyStatus.EXPIRED : ApiKeyStatus.ACTIVE;
}
