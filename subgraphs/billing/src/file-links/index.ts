export { fileLinkPermissions } from './file-link.policy';
export { linkToRead } from './link-to-read';
