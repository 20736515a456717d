export { ownSource, type PersonalDataSource } from './collect-records';
export { EXPIRE_EXPORT, PREPARE_EXPORT } from './data-export';
export { DataExportEntity, DataExportFileEntity } from './data-export.entity';
export { DataExportResolver } from './data-export.graphql';
export { filesOfExportLoader } from './data-export.loader';
export { DataExportStore } from './data-export.store';
export { handOutFile } from './hand-out-file';
export { prepareDataExport } from './prepare-data-export';
