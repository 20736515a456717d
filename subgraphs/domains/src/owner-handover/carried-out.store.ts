import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { OperationRow } from '../operations';

/** An operation, and the change of owner that it carries out. */
export interface CarriedOut {
  readonly id: string;
  readonly ownerChangeId: string;
}

/** Reads which operations carry out changes of owner. */
export class CarriedOutStore {
  /** Those of the profile about these domains, oldest first. One statement. */
  async ofDomains(
    manager: EntityManager,
    profileId: ProfileId,
    domainIds: readonly string[],
  ): Promise<readonly CarriedOut[]> {
    const query = manager
      .createQueryBuilder(OperationRow, 'operation')
      .select(['operation.id', 'operation.profileId', 'operation.details'])
      .where('operation.domainId IN (:...domainIds)', { domainIds })
      .orderBy('operation.createdAt')
      .addOrderBy('operation.id');
    const rows = await rowsOf(query, 'operation', profileId).getMany();
    return rows.flatMap(({ id, details: { ownerChangeId } }) =>
      typeof ownerChangeId === 'string' ? [{ id, ownerChangeId }] : [],
    );
  }
}
