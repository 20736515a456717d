export { DatabaseStorage } from './database-storage.store';
export { FileChunkRow } from './file-chunk.entity';
export { type FileStorage, type StorageKey, StorageUnavailable } from './file-storage';
