export { type AwaitedFile, type LinkedFile, linkToRead, targetToStore } from './file-links';
