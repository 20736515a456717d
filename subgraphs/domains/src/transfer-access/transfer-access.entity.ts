import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often a domain was unlocked and its code revealed, and until when the code is good. The code itself is stored nowhere. */
@Entity('transfer_access')
export class TransferAccessRow {
  @PrimaryColumn({ name: 'domain_id', type: 'varchar', length: 40 })
  domainId!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  /** An approval is for one of them: their number tells it from the next. */
  @Column({ type: 'int', unsigned: true })
  unlocks!: number;
  @Column({ type: 'int', unsigned: true })
  reveals!: number;
  /** Null while no revealed code is good. */
  @Column({ name: 'code_until', type: 'datetime', precision: 3, nullable: true })
  codeUntil!: Date | null;
}
