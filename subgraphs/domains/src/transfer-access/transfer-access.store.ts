import type { ProfileId } from '@customer-area/shared/isolation';
import { insertOnce, updateRows } from '@customer-area/shared/rows';
import { type EntityManager, In } from 'typeorm';
import { TransferAccessRow } from './transfer-access.entity';

const NOTHING_YET = { unlocks: 0, reveals: 0, codeUntil: null };

/** Who is let to take domains away. */
export class TransferAccessStore {
  /** What was done before with each of these domains, in their order. */
  async ofDomains(
    manager: EntityManager,
    profileId: ProfileId,
    domainIds: readonly string[],
  ): Promise<TransferAccessRow[]> {
    const rows =
      domainIds.length === 0
        ? []
        : await manager.findBy(TransferAccessRow, { profileId, domainId: In([...domainIds]) });
    const byId = new Map(rows.map((row) => [row.domainId, row]));
    return domainIds.map((domainId) => byId.get(domainId) ?? { domainId, profileId, ...NOTHING_YET });
  }

  /** For a timer, which carries the id of the domain alone. Never for a viewer. */
  ofTimer(manager: EntityManager, domainId: string): Promise<TransferAccessRow | null> {
    return manager.findOneBy(TransferAccessRow, { domainId });
  }

  /** Counts one more, once: false when somebody has counted meanwhile, whose approval was the same. */
  async count(
    manager: EntityManager,
    { domainId, profileId, ...before }: TransferAccessRow,
    what: 'unlocks' | 'reveals',
  ): Promise<boolean> {
    await insertOnce(manager, TransferAccessRow, { domainId, profileId, ...NOTHING_YET });
    const where = { domainId, profileId, [what]: before[what] };
    return (await updateRows(manager, TransferAccessRow, where, { [what]: before[what] + 1 })) > 0;
  }

  /** No code is good any more, unless another one was revealed since that was read. */
  async endCode(
    manager: EntityManager,
    { domainId, profileId, codeUntil }: Pick<TransferAccessRow, 'domainId' | 'profileId' | 'codeUntil'>,
  ): Promise<void> {
    if (codeUntil === null) return;
    await updateRows(manager, TransferAccessRow, { domainId, profileId, codeUntil }, { codeUntil: null });
  }

  /** Changes what is stored of a domain. */
  async change(
    manager: EntityManager,
    profileId: ProfileId,
    domainId: string,
    changes: Partial<Pick<TransferAccessRow, 'unlocks' | 'reveals' | 'codeUntil'>>,
  ): Promise<void> {
    await insertOnce(manager, TransferAccessRow, { domainId, profileId, ...NOTHING_YET });
    await updateRows(manager, TransferAccessRow, { domainId, profileId }, changes);
  }
}
