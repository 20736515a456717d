export { journalIn } from './journal';
export { openEppRegistry } from './open-registry';
export { SentCommandRow } from './sent-command.entity';
export { SentCommandStore } from './sent-command.store';
export { type EppRegistries, eppRegistries } from './settings';
