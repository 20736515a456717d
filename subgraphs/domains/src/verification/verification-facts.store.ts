import type { Database } from '@customer-area/shared/database';
import { OwnRows, type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import { RegistrantRow } from '../registrants';
import type { VerificationState } from './verification';
import { VerificationRow } from './verification.entity';

/** A registrant, and the state of its present address. */
export interface VerificationFacts {
  readonly registrantId: string;
  readonly changedAt: Date | null;
  readonly email: string | null;
  /** Null while nobody has asked about the address and nobody has confirmed it. */
  readonly state: VerificationState | null;
  readonly dueAt: Date | null;
  readonly verifiedAt: Date | null;
  readonly sentAt: Date | null;
  readonly resends: number | null;
  readonly resendsSince: Date | null;
  /** Since when the data of the registrant is here, and the change of it that is on its way. */
  readonly knownAt: Date | null;
  readonly updateId: string | null;
}

/** Reads for a viewer. */
export class VerificationFactsStore {
  private readonly ownRows: OwnRows;

  constructor(database: Pick<Database, 'read' | 'rows'>) {
    this.ownRows = new OwnRows(database);
  }

  /** Those of `registrantIds` that belong to the profile. One statement. */
  ofRegistrants(profileId: ProfileId, registrantIds: readonly string[]): Promise<VerificationFacts[]> {
    const text = () => {
      const query = this.ownRows.manager
        .createQueryBuilder(RegistrantRow, 'registrant')
        .leftJoin(
          VerificationRow,
          'verification',
          'verification.registrantId = registrant.id AND verification.emailFingerprint = registrant.emailFingerprint',
        )
        .select('registrant.id', 'registrantId')
        .addSelect('registrant.changedAt', 'changedAt')
        .addSelect('registrant.email', 'email')
        .addSelect('verification.state', 'state')
        .addSelect('verification.dueAt', 'dueAt')
        .addSelect('verification.verifiedAt', 'verifiedAt')
        .addSelect('verification.sentAt', 'sentAt')
        .addSelect('verification.resends', 'resends')
        .addSelect('verification.resendsSince', 'resendsSince')
        .addSelect('registrant.knownAt', 'knownAt')
        .addSelect('registrant.updateId', 'updateId')
        .where('registrant.id IN (:...registrantIds)');
      return rowsOf(query, 'registrant', profileId).getQuery();
    };
    return this.ownRows.read(profileId, 'verification facts', text, { registrantIds });
  }
}
