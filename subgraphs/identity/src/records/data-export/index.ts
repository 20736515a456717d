export { ownSource, type PersonalDataSource } from './collect-records';
export { EXPIRE_EXPORT, PREPARE_EXPORT } from './data-export';
export { DataExportFileRow, DataExportRow } from './data-export.entity';
export { filesOfExportLoader } from './data-export.loader';
export { DataExportResolver } from './data-export.resolver';
export { DataExportStore } from './data-export.store';
export { handOutFile } from './hand-out-file';
export { prepareDataExport } from './prepare-data-export';
