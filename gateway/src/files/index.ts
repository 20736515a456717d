export { type FileDoorParts, fileDoor } from './file-door';
