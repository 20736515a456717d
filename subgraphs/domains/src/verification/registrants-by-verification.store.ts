import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { DomainRow, RegistrantsByVerification, VerificationStatus } from '../portfolio';
import { RegistrantRow } from '../registrants';
import { VerificationRow } from './verification.entity';

const OF_PRESENT_ADDRESS =
  'registrant.id = verification.registrantId AND registrant.emailFingerprint = verification.emailFingerprint';

/** Finds registrants by the verification of their present address, for lists of domains. */
export class RegistrantsByVerificationStore implements RegistrantsByVerification {
  constructor(private readonly manager: EntityManager) {}

  async ids(
    profileId: ProfileId,
    statuses: readonly VerificationStatus[],
    { among, most }: { readonly among: readonly string[] | null; readonly most: number },
  ): Promise<string[]> {
    const query = this.manager
      .createQueryBuilder(VerificationRow, 'verification')
      .innerJoin(RegistrantRow, 'registrant', OF_PRESENT_ADDRESS)
      .select('registrant.id', 'id')
      .where('verification.state IN (:...statuses)', { statuses })
      .limit(most);
    if (among !== null) query.andWhere('verification.registrantId IN (:...among)', { among });
    const rows = await rowsOf(query, 'verification', profileId).getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }

  narrow(query: SelectQueryBuilder<DomainRow>, statuses: readonly VerificationStatus[]): void {
    const verified = query
      .subQuery()
      .select('1')
      .from(VerificationRow, 'verification')
      .innerJoin(RegistrantRow, 'registrant', OF_PRESENT_ADDRESS)
      .where('verification.registrantId = domain.registrantId AND verification.profileId = domain.profileId')
      .andWhere('verification.state IN (:...verificationStates)')
      .limit(1);
    query.andWhere(`1 = ${verified.getQuery()}`, { verificationStates: statuses });
  }
}
