import type { Database } from '@customer-area/shared/database';
import type { CommandJournal } from './desk';
import type { SentCommandStore } from './sent-command.store';

/** Each command is kept by itself: what follows from its answer is recorded by whoever sent it. */
export function journalIn(database: Database, store: SentCommandStore): CommandJournal {
  return { record: (command) => database.transact((manager) => store.record(manager, command)) };
}
