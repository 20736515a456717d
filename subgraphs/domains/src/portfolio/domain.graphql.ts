import { DateTime, PageInfo } from '@customer-area/shared/graphql';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { DomainRow } from './domain.entity';
import { DomainStatus } from './domain-enums.graphql';
import { statusOfRow } from './domain-status';
import type { DomainsWanted } from './narrowed-domains';

registerEnumType(DomainStatus, {
  name: 'DomainStatus',
  description: 'How a domain stands, as its holder sees it. Derived from its dates at the moment of asking.',
  valuesConfig: {
    WAITING_PAYMENT: { description: 'Ordered, not paid yet.' },
    REGISTERING: {
      description: 'Paid; the registry has not confirmed yet, or it is on its way to us (`transferIn`).',
    },
    ACTIVE: { description: 'Registered, more than three months before its expiry.' },
    EXPIRING: { description: 'In the last three months before its expiry.' },
    EXPIRED_RENEWABLE: { description: 'Expired, renewable at the normal price.' },
    REDEMPTION: { description: 'In redemption or quarantine: recoverable on the terms of its extension.' },
    PENDING_DELETE: { description: 'About to be deleted; nothing can be done any more.' },
    SUSPENDED: { description: 'Suspended until the registrant data is verified.' },
    TRANSFERRED: { description: 'Moved to another registrar.' },
    DELETED: { description: 'Gone, or never registered: refused, withdrawn, deleted.' },
  },
});

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description: 'A domain name that a profile holds, has ordered or has held.',
})
export class Domain {
  /** Whose it is: for the type policy, not for the graph. */
  profileId!: string;
  /** The stored row behind it, for fields that are computed when they are asked for. */
  row!: DomainRow;

  @Field(() => ID, { description: 'E.g. dom_01jd….' })
  id!: string;
  @Field(() => String, { description: 'A-label form, lower case, e.g. xn--caff-8oa.it.' })
  name!: string;
  @Field(() => String, { description: 'Form for reading, e.g. caffè.it.' })
  unicodeName!: string;
  @Field(() => String, { description: 'Extension without dot, e.g. it.' })
  tld!: string;
  @Field(() => DomainStatus, { description: 'How it stands now; worked out from its dates.' })
  status!: DomainStatus;
  @Field(() => DateTime, { nullable: true, description: 'When the registry registered it.' })
  registeredAt!: Date | null;
  @Field(() => DateTime, {
    nullable: true,
    description:
      'Expiry at the registry. For .it it is never more than a year ahead, because that registry renews by the year.',
  })
  registryExpiresAt!: Date | null;
  @Field(() => DateTime, {
    nullable: true,
    description: 'The expiry that counts: what has been paid through.',
  })
  paidThrough!: Date | null;
  @Field(() => String, {
    nullable: true,
    description: "The registry's own status when last seen, e.g. ok/autoRenewPeriod.",
  })
  registryStatus!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was suspended for missing verification.' })
  suspendedAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was last renewed.' })
  lastRenewedAt!: Date | null;
  @Field(() => DateTime, { description: 'When it was ordered.' })
  createdAt!: Date;
}

/** Reads of its row what is asked for: a page reads no more than that. */
class DomainOfRow implements Domain {
  constructor(
    readonly row: DomainRow,
    private readonly now: Date,
  ) {}

  get profileId(): string {
    return this.row.profileId;
  }
  get id(): string {
    return this.row.id;
  }
  get status(): DomainStatus {
    return statusOfRow(this.row, this.now);
  }
  get name(): string {
    return this.row.name;
  }
  get unicodeName(): string {
    return this.row.unicodeName;
  }
  get tld(): string {
    return this.row.tld;
  }
  get registeredAt(): Date | null {
    return this.row.registeredAt;
  }
  get registryExpiresAt(): Date | null {
    return this.row.registryExpiresAt;
  }
  get paidThrough(): Date | null {
    return this.row.paidThrough;
  }
  get registryStatus(): string | null {
    return this.row.registryStatus;
  }
  get suspendedAt(): Date | null {
    return this.row.suspendedAt;
  }
  get lastRenewedAt(): Date | null {
    return this.row.lastRenewedAt;
  }
  get createdAt(): Date {
    return this.row.createdAt;
  }
}
// A Domain to everybody who asks. As a subclass it would be born with the fields of that class, which hide what is read here.
Object.setPrototypeOf(DomainOfRow.prototype, Domain.prototype as object);

export function toDomain(row: DomainRow, now: Date): Domain {
  return new DomainOfRow(row, now);
}

@ObjectType({ simpleResolvers: true, description: 'A domain in a page.' })
export class DomainEdge {
  @Field(() => String, { description: 'Its place, for `after` and `before` in the same order.' })
  cursor!: string;
  @Field(() => Domain, { description: 'The domain.' })
  node!: Domain;
}

@ObjectType({ simpleResolvers: true, description: 'A page of domains.' })
export class DomainConnection {
  /** What is counted when the total is asked for. */
  wanted!: DomainsWanted;

  @Field(() => [DomainEdge], { description: 'This page, in the order of the list.' })
  edges!: DomainEdge[];
  @Field(() => PageInfo, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfo;
}
