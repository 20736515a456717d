export type { FileContent, StoredFile } from './file-content';
export * as fileContract from './file-contract';
export { type FilePart, readFile, storeFile, type WantedRange } from './file-contract';
export { fileOperations, type StoredFiles } from './file-operations';
export { type FileLink, FileSeal, type FollowedLink } from './file-seal';
export { type FilesOfKind, filesByKind } from './files-by-kind';
