export { eraseProfile, exportPage, keptOf, type RecordPage } from './personal-data.store';
export { personalDataOperations } from './personal-data-operations';
export type {
  Erasure,
  KeepReason,
  Kept,
  PersonalRecord,
  PersonalTable,
} from './personal-table';
