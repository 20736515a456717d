import { deleted } from '@customer-area/shared/retention';
import { insertOnce } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import type { SentCommand } from './desk';
import { SentCommandRow } from './sent-command.entity';

/** The commands of operations at registries, with the ids of both sides. */
export class SentCommandStore {
  async record(manager: EntityManager, command: SentCommand): Promise<void> {
    await insertOnce(manager, SentCommandRow, command);
  }

  /** Deletes at most `limit` that are older than `before`, none of an operation that still goes on; answers how many. */
  deleteSlice(manager: EntityManager, before: Date, limit: number, openStates: readonly string[]) {
    return deleted(
      manager,
      `DELETE FROM registry_command WHERE client_transaction IN (SELECT client_transaction FROM
         (SELECT client_transaction FROM registry_command
            WHERE at < ? AND operation_id NOT IN (SELECT id FROM operation WHERE state IN (?))
            ORDER BY at LIMIT ?) AS oldest)`,
      [before, openStates, limit],
    );
  }
}
