export { blanked } from './blanked';
export { operationalTables } from './operational-tables';
export { eraseProfile, exportPage, keptOf, type RecordPage } from './personal-data.store';
export * as personalDataContract from './personal-data-contract';
export { askErasureOutlook, erasePersonalData, exportPersonalData } from './personal-data-contract';
export { personalDataOperations } from './personal-data-operations';
export {
  ERASURE_OF_FACTS,
  type Erasure,
  type KeepReason,
  type Kept,
  type PersonalRecord,
  type PersonalTable,
} from './personal-table';
export { personalTableOf } from './personal-table-of';
