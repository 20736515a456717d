import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The number under which an edition of a document is sent: five characters of a file's name that no other ever had. */
@Entity('sdi_transmission')
export class TransmissionRow {
  @PrimaryColumn({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @PrimaryColumn({ name: 'invoice_id', type: 'varchar', length: 40 })
  invoiceId!: string;
  @PrimaryColumn({ type: 'tinyint' })
  edition!: number;
  @Column({ type: 'int' })
  number!: number;
}
