import { jsonColumn } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { z } from 'zod';
import type { WeeklyHours } from './opening-hours';

const hoursColumn = jsonColumn(
  z.array(z.object({ weekday: z.number().int(), opens: z.string(), closes: z.string() })),
);

/** A way to reach support, as it is from a moment on. A change is a new version. */
@Entity('support_channel')
export class SupportChannelRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @PrimaryColumn({ type: 'int' })
  version!: number;
  @Column({ type: 'varchar', length: 20 })
  kind!: string;
  @Column({ type: 'varchar', length: 254 })
  value!: string;
  /** None: at all hours. */
  @Column({ type: 'longtext', transformer: hoursColumn })
  hours!: readonly WeeklyHours[];
  @Column({ name: 'valid_from', type: 'datetime', precision: 3 })
  validFrom!: Date;
  @Column({ name: 'valid_until', type: 'datetime', precision: 3, nullable: true })
  validUntil!: Date | null;
  @Column({ name: 'created_by', type: 'varchar', length: 40, nullable: true })
  createdBy!: string | null;
}

/** A day on which nobody answers, besides the holidays of the law. */
@Entity('support_closing')
export class SupportClosingRow {
  /** e.g. `2026-12-24`. */
  @PrimaryColumn({ type: 'char', length: 10 })
  day!: string;
  @Column({ name: 'reason_it', type: 'varchar', length: 200 })
  reasonIt!: string;
  @Column({ name: 'reason_en', type: 'varchar', length: 200 })
  reasonEn!: string;
  @Column({ name: 'created_by', type: 'varchar', length: 40, nullable: true })
  createdBy!: string | null;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
}
