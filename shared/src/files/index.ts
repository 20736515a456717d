export { type FileContent, type FileDoor, fileOperations } from './file-operations';
export { type FileLink, FileSeal } from './file-seal';
