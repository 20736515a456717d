import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A name that an open order of a profile has reserved for its registration. */
@Entity('name_reservation')
export class NameReservationRow {
  @PrimaryColumn({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @PrimaryColumn({ type: 'varchar', length: 253 })
  name!: string;
  @Column({ name: 'order_id', type: 'varchar', length: 40 })
  orderId!: string;
  @NotInCopy('the order itself is in the copy')
  @Column({ name: 'line_id', type: 'varchar', length: 40 })
  lineId!: string;
  /** The id that the domain will have. */
  @NotInCopy('the order itself is in the copy')
  @Column({ name: 'domain_id', type: 'varchar', length: 40 })
  domainId!: string;
  /** When it lapses by itself; null once the order is placed. */
  @Column({ name: 'lapses_at', type: 'datetime', precision: 3, nullable: true })
  lapsesAt!: Date | null;
}
