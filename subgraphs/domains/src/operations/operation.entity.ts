import type { LocalizedText } from '@customer-area/shared/locale';
import { jsonColumn, NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { z } from 'zod';
import type { OperationState } from './operation-transitions';
import type { RequesterKind } from './requester';
import type { WaitCode } from './waits-for';

const facts = z.record(z.string(), z.unknown());
const BELONGS_TO_ORDER = 'the order is in the copy with its lines';
const NOT_ABOUT_PERSON = 'says nothing about a person';

/** An act at a registry or a host, with or without an order. Its id is the client transaction id of its commands. */
@Entity('operation')
export class OperationRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'domain_id', type: 'varchar', length: 40, nullable: true })
  domainId!: string | null;
  /** Null for an act without an order. */
  @Column({ name: 'order_id', type: 'varchar', length: 40, nullable: true })
  orderId!: string | null;
  @NotInCopy(BELONGS_TO_ORDER)
  @Column({ name: 'line_id', type: 'varchar', length: 40, nullable: true })
  lineId!: string | null;
  @Column({ type: 'varchar', length: 40 })
  kind!: string;
  /** Its term; null where there is none. */
  @Column({ type: 'int', nullable: true })
  years!: number | null;
  /** What else its kind knows of it. */
  @Column({ type: 'longtext', transformer: jsonColumn(facts) })
  details!: Readonly<Record<string, unknown>>;
  @Column({ type: 'varchar', length: 40 })
  state!: OperationState;
  /** Who asked for it; null where that was not recorded. */
  @Column({ name: 'asked_by', type: 'varchar', length: 40, nullable: true })
  askedBy!: RequesterKind | null;
  @NotInCopy('may be the login of another person')
  @Column({ name: 'asked_by_login', type: 'varchar', length: 40, nullable: true })
  askedByLogin!: string | null;
  /** The rules of the extension it was asked for under. */
  @NotInCopy(NOT_ABOUT_PERSON)
  @Column({ name: 'policy_version', type: 'int', nullable: true })
  policyVersion!: number | null;
  /** What was seen before the command was sent, to tell afterwards whether it was executed. */
  @NotInCopy(NOT_ABOUT_PERSON)
  @Column({ type: 'longtext', nullable: true, transformer: jsonColumn(facts) })
  seen!: Readonly<Record<string, unknown>> | null;
  /** When the command was sent first; it may not have arrived. */
  @NotInCopy(NOT_ABOUT_PERSON)
  @Column({ name: 'sent_at', type: 'datetime', precision: 3, nullable: true })
  sentAt!: Date | null;
  /** What the registry calls it while it is undecided. */
  @NotInCopy(NOT_ABOUT_PERSON)
  @Column({ name: 'registry_reference', type: 'varchar', length: 100, nullable: true })
  registryReference!: string | null;
  @NotInCopy(NOT_ABOUT_PERSON)
  @Column({ name: 'waits_for', type: 'varchar', length: 40, nullable: true })
  waitsFor!: WaitCode | null;
  /** How often the registry was asked how an undecided operation stands. */
  @NotInCopy(NOT_ABOUT_PERSON)
  @Column({ type: 'int' })
  asks!: number;
  /** Two requests with the same key are one operation. */
  @NotInCopy(NOT_ABOUT_PERSON)
  @Column({ name: 'dedupe_key', type: 'varchar', length: 150, nullable: true })
  dedupeKey!: string | null;
  /** The key is free again once the operation is over. */
  @NotInCopy(NOT_ABOUT_PERSON)
  @Column({ name: 'dedupe_while_open', type: 'boolean' })
  dedupeWhileOpen!: boolean;
  @NotInCopy(BELONGS_TO_ORDER)
  @Column({ name: 'failure_code', type: 'varchar', length: 60, nullable: true })
  failureCode!: string | null;
  @NotInCopy(BELONGS_TO_ORDER)
  @Column({
    name: 'failure_message',
    type: 'longtext',
    nullable: true,
    transformer: jsonColumn(z.object({ it: z.string(), en: z.string() })),
  })
  failureMessage!: LocalizedText | null;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
  @Column({ name: 'finished_at', type: 'datetime', precision: 3, nullable: true })
  finishedAt!: Date | null;
}
