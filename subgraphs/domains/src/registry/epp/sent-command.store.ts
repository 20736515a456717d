import { insertOnce } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import type { SentCommand } from './desk';
import { SentCommandRow } from './sent-command.entity';

/** The commands of operations at registries, with the ids of both sides. */
export class SentCommandStore {
  async record(manager: EntityManager, command: SentCommand): Promise<void> {
    await insertOnce(manager, SentCommandRow, command);
  }
}
