export * as fileContract from './file-contract';
export { readFile, storeFile } from './file-contract';
export { type FileContent, fileOperations, type StoredFiles } from './file-operations';
export { type FileLink, FileSeal, type FollowedLink } from './file-seal';
export { type FilesOfKind, filesByKind } from './files-by-kind';
