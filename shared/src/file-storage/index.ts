export { FileChunkRow } from './file-chunk.entity';
export { type FileStorage, type StorageKey, StorageUnavailable } from './file-storage';
export { storageAt } from './storage-at';
export { type FileStorageConfig, fileStorageVariables, refuseStorageWithoutKey } from './storage-variables';
