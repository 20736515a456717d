import { jsonColumn } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type BillingDetails, billingAddress } from './billing-details';

/** What a profile adds for its invoices to what identity knows of it. */
@Entity('billing_data')
export class BillingDataRow implements BillingDetails {
  @PrimaryColumn({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'recipient_code', type: 'varchar', length: 7, nullable: true })
  recipientCode!: string | null;
  @Column({ type: 'varchar', length: 254, nullable: true })
  pec!: string | null;
  @Column({ name: 'purchase_order', type: 'varchar', length: 20, nullable: true })
  purchaseOrder!: string | null;
  @Column({ type: 'varchar', length: 10, nullable: true })
  cig!: string | null;
  @Column({ type: 'varchar', length: 15, nullable: true })
  cup!: string | null;
  @Column({ name: 'second_email', type: 'varchar', length: 254, nullable: true })
  secondEmail!: string | null;
  @Column({ type: 'longtext', nullable: true, transformer: jsonColumn(billingAddress) })
  address!: BillingDetails['address'];
}
