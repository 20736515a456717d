import { withCodes } from '@customer-area/shared/contract';
import { ApprovalRequired, AtMost, DateTime, Refusal } from '@customer-area/shared/graphql';
import { createUnionType, Field, InputType, Int, ObjectType } from 'type-graphql';
import { delegationCodes } from '../../contract';
import { Operation } from '../operation-views';
import { Domain } from '../portfolio';
import type { DsRecord } from '../registry';
import type { DelegationRow } from './delegation.entity';
import { MOST_ADDRESSES, MOST_DS_RECORDS, MOST_HOSTS } from './typed-delegation';

@ObjectType('DsRecord', {
  simpleResolvers: true,
  description: 'The digest of a key that signs a zone (DNSSEC, RFC 4034).',
})
export class ShownDsRecord implements DsRecord {
  @Field(() => Int, { description: 'The tag of the key, 0 to 65535.' })
  keyTag!: number;
  @Field(() => Int, { description: 'Number of the algorithm, e.g. 13.' })
  algorithm!: number;
  @Field(() => Int, { description: 'Kind of the digest: 1, 2 or 4.' })
  digestType!: number;
  @Field(() => String, { description: 'In hexadecimal.' })
  digest!: string;
}

@InputType({ description: 'The digest of a key that signs a zone (DNSSEC, RFC 4034).' })
export class DsRecordInput implements DsRecord {
  @Field(() => Int, { description: 'The tag of the key, 0 to 65535.' })
  keyTag!: number;
  @Field(() => Int, { description: 'Number of the algorithm: 5, 7, 8, 10, 13, 14, 15 or 16.' })
  algorithm!: number;
  @Field(() => Int, { description: 'Kind of the digest: 1 (SHA-1), 2 (SHA-256) or 4 (SHA-384).' })
  digestType!: number;
  @Field(() => String, { description: 'In hexadecimal: 40, 64 or 96 letters, by its kind.' })
  digest!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Whether the wanted name servers serve the domain, where its registry wants that first (.it).',
})
export class NameServerCheck {
  @Field(() => DateTime, { description: 'When they were asked last.' })
  at!: Date;
  @Field(() => Boolean, { description: 'Whether all of them answered with authority for it.' })
  passed!: boolean;
  @Field(() => String, { nullable: true, description: 'The first that did not.' })
  failingHost!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Which name servers a domain has at its registry.' })
export class DomainDelegation {
  @AtMost(MOST_HOSTS)
  @Field(() => [String], {
    nullable: true,
    description: 'Those that it is to have; null while no others are wanted than there are.',
  })
  wanted!: readonly string[] | null;
  @AtMost(MOST_HOSTS)
  @Field(() => [String], {
    nullable: true,
    description: 'Those that its registry has, when last seen; null until that was.',
  })
  atRegistry!: readonly string[] | null;
  @Field(() => NameServerCheck, {
    nullable: true,
    description: 'What came of asking them; null where nobody asks, or has yet.',
  })
  checked!: NameServerCheck | null;
  @AtMost(MOST_DS_RECORDS)
  @Field(() => [ShownDsRecord], {
    nullable: true,
    description: 'The DS records that its registry has, when last seen; null until that was.',
  })
  dsRecords!: readonly DsRecord[] | null;
}

export function toDelegation(row: DelegationRow | null): DomainDelegation {
  if (row === null)
    return Object.assign(new DomainDelegation(), {
      wanted: null,
      atRegistry: null,
      checked: null,
      dsRecords: null,
    });
  const { wantedHosts: wanted, hosts: atRegistry, dsRecords, checkedAt: at, failingHost } = row;
  const checked =
    at === null
      ? null
      : Object.assign(new NameServerCheck(), { at, passed: failingHost === null, failingHost });
  return Object.assign(new DomainDelegation(), { wanted, atRegistry, checked, dsRecords });
}

@ObjectType({ simpleResolvers: true, description: 'A name server inside a domain, and where it is.' })
export class HostRecord {
  @Field(() => String, { description: 'The host, e.g. ns1.example.com.' })
  host!: string;
  @AtMost(MOST_ADDRESSES)
  @Field(() => [String], { description: 'Its IPv4 and IPv6 addresses.' })
  addresses!: readonly string[];
}

@InputType({ description: 'A name server inside a domain, and where it is.' })
export class HostRecordInput {
  @Field(() => String, { description: 'A host inside the domain, e.g. ns1.example.com.' })
  host!: string;
  @Field(() => [String], {
    description: 'At most 8 public IPv4 and IPv6 addresses; none to forget the host.',
  })
  addresses!: string[];
}

@ObjectType({ simpleResolvers: true, description: 'A change of the delegation of a domain.' })
export class NameServersChanging {
  @Field(() => Domain, { description: 'The domain.' })
  domain!: Domain;
  @Field(() => Operation, {
    nullable: true,
    description: 'What is done at the registry, and how far it is; null where it has nothing to be told.',
  })
  operation!: Operation | null;
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes('Nothing was changed.', 'NameServersRefused', delegationCodes),
})
export class NameServersRefused extends Refusal {}

export const NameServersResult = createUnionType({
  name: 'NameServersResult',
  description: 'What is done, or why nothing is.',
  types: () => [NameServersChanging, NameServersRefused, ApprovalRequired] as const,
});
