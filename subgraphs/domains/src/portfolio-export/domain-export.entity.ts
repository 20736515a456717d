import type { Locale } from '@customer-area/shared/locale';
import { jsonColumn, NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { z } from 'zod';
import type { TypedFilter } from '../portfolio';

const moment = z.iso
  .datetime()
  .transform((text) => new Date(text))
  .nullish();

/** A filter as it was typed, after it was accepted: only its dates are something else as JSON. */
const filterSchema = z
  .looseObject({ expiresFrom: moment, expiresTo: moment })
  .transform((stored): TypedFilter => stored);

/** A list of domains that was asked for as a file. Nothing of the list itself is stored. */
@Entity('domain_export')
export class DomainExportRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  /** The login in person; else the API key or the delegation it came through. */
  @Column({ name: 'asked_by', type: 'varchar', length: 40 })
  askedBy!: string;
  /** The only domains that whoever asked may see; null for all. */
  @NotInCopy('which domains an access is limited to')
  @Column({
    name: 'domain_ids',
    type: 'longtext',
    nullable: true,
    transformer: jsonColumn(z.array(z.string()).nullable()),
  })
  domainIds!: readonly string[] | null;
  @Column({ type: 'longtext', transformer: jsonColumn(filterSchema) })
  filter!: TypedFilter;
  /** The language of its columns. */
  @Column({ type: 'varchar', length: 10 })
  locale!: Locale;
  @Column({ type: 'int' })
  downloads!: number;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
}
