import { jsonColumn } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { z } from 'zod';

const moment = z.iso.datetime().transform((text) => new Date(text));
const words = jsonColumn(z.array(z.string()));
const updatesColumn = jsonColumn(z.array(z.object({ at: moment, textIt: z.string(), textEn: z.string() })));

/** What was added to an announcement later. */
export interface AnnouncementUpdate {
  readonly at: Date;
  readonly textIt: string;
  readonly textEn: string;
}

/** An incident, maintenance or news, told to everybody whom it concerns. */
@Entity('announcement')
export class AnnouncementRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ type: 'varchar', length: 20 })
  kind!: string;
  @Column({ name: 'title_it', type: 'varchar', length: 150 })
  titleIt!: string;
  @Column({ name: 'title_en', type: 'varchar', length: 150 })
  titleEn!: string;
  @Column({ name: 'text_it', type: 'text' })
  textIt!: string;
  @Column({ name: 'text_en', type: 'text' })
  textEn!: string;
  /** The kinds of services concerned; none: not about services. */
  @Column({ type: 'longtext', transformer: words })
  services!: readonly string[];
  /** The extensions concerned; none: all. */
  @Column({ type: 'longtext', transformer: words })
  tlds!: readonly string[];
  /** The newest last. */
  @Column({ type: 'longtext', transformer: updatesColumn })
  updates!: readonly AnnouncementUpdate[];
  @Column({ name: 'starts_at', type: 'datetime', precision: 3 })
  startsAt!: Date;
  /** Null while nobody knows. */
  @Column({ name: 'ends_at', type: 'datetime', precision: 3, nullable: true })
  endsAt!: Date | null;
  @Column({ name: 'created_by', type: 'varchar', length: 40, nullable: true })
  createdBy!: string | null;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
}
