import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A username that was given to somebody, or is held for somebody. */
@Entity('reserved_username')
export class ReservedUsernameRow {
  @PrimaryColumn({ type: 'varchar', length: 60 })
  username!: string;
  @Column({ name: 'reserved_at', type: 'datetime', precision: 3 })
  reservedAt!: Date;
}
