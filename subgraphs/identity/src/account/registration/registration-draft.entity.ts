import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NormalisedRegistration } from '../registration-form';

/** What the draft keeps of the form: checked, with the recovery answer already hashed. */
export interface DraftedRegistration {
  readonly form: Omit<NormalisedRegistration, 'recoveryAnswer'>;
  readonly recoveryAnswerHash: string | null;
  /** The order placed before signing up that the new profile will have. */
  readonly claimedOrderId: string | null;
}

/** A registration whose form was checked and that waits for a password. */
@Entity('registration_draft')
export class RegistrationDraftRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ type: 'varchar', length: 60 })
  username!: string;
  /** Null once the registration was completed or has expired: personal data does not stay in drafts. */
  @Column({ type: 'json', nullable: true })
  registration!: DraftedRegistration | null;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt!: Date;
  @Column({ name: 'completed_login_id', type: 'varchar', length: 40, nullable: true })
  completedLoginId!: string | null;
}
