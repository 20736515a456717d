import { jsonColumn, NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { z } from 'zod';

/** `OFFERED` is the only one that goes on; after its end the job that makes it `EXPIRED` may still be to come. */
export type PushState = 'OFFERED' | 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN' | 'EXPIRED' | 'DOMAIN_LEFT';

const pushedDomains = z.array(z.object({ domainId: z.string(), unicodeName: z.string() }));
type PushedDomains = z.infer<typeof pushedDomains>;

abstract class PushColumns {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  /** As they were called when they were offered. */
  @Column({ type: 'text', transformer: jsonColumn(pushedDomains) })
  domains!: PushedDomains;
  @Column({ type: 'varchar', length: 20 })
  state!: PushState;
  @Column({ name: 'offered_at', type: 'datetime', precision: 3 })
  offeredAt!: Date;
  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt!: Date;
  @Column({ name: 'decided_at', type: 'datetime', precision: 3, nullable: true })
  decidedAt!: Date | null;
}

/** Domains that a profile offers to another profile of their holder: a row of the one that offers. */
@Entity('domain_push')
export class DomainPushRow extends PushColumns {
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @NotInCopy("another customer's")
  @Column({ name: 'to_profile_id', type: 'varchar', length: 40 })
  otherProfileId!: string;
  /** The login that was named. */
  @Column({ type: 'varchar', length: 100 })
  username!: string;
}

/** The same row as the profile sees it that it is offered to. */
@Entity('domain_push')
export class ReceivedDomainPushRow extends PushColumns {
  @Column({ name: 'to_profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @NotInCopy("another customer's")
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  otherProfileId!: string;
  /** One of its own. */
  @Column({ type: 'varchar', length: 100 })
  username!: string;
}

export type AnyPush = DomainPushRow | ReceivedDomainPushRow;
