export * as fileContract from './file-contract';
export { readFile, storeFile } from './file-contract';
export { type FileContent, type FileDoor, fileOperations } from './file-operations';
export { type FileLink, FileSeal } from './file-seal';
