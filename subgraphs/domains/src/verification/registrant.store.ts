import type { Database } from '@customer-area/shared/database';
import { OwnRows, type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import type { VerificationState } from './verification';
import { RegistrantContactRow, VerificationRow } from './verification.entity';

/** A registrant, and the state of its present address. */
export interface RegistrantFacts {
  readonly profileId: string;
  readonly changedAt: Date | null;
  /** Null while nobody has asked about the address and nobody has confirmed it. */
  readonly state: VerificationState | null;
  readonly dueAt: Date | null;
  readonly verifiedAt: Date | null;
}

/** Reads for a viewer. */
export class RegistrantStore {
  private readonly ownRows: OwnRows;

  constructor(database: Pick<Database, 'read' | 'rows'>) {
    this.ownRows = new OwnRows(database);
  }

  /** Those of `profileIds` that the profile may see (itself). One statement. */
  ofProfiles(profileId: ProfileId, profileIds: readonly string[]): Promise<RegistrantFacts[]> {
    const text = () => {
      const query = this.ownRows.manager
        .createQueryBuilder(RegistrantContactRow, 'contact')
        .leftJoin(
          VerificationRow,
          'verification',
          'verification.profileId = contact.profileId AND verification.emailFingerprint = contact.emailFingerprint',
        )
        .select('contact.profileId', 'profileId')
        .addSelect('contact.changedAt', 'changedAt')
        .addSelect('verification.state', 'state')
        .addSelect('verification.dueAt', 'dueAt')
        .addSelect('verification.verifiedAt', 'verifiedAt')
        .where('contact.profileId IN (:...profileIds)');
      return rowsOf(query, 'contact', profileId).getQuery();
    };
    return this.ownRows.read(profileId, 'registrants', text, { profileIds });
  }
}
