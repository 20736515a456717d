export type { SetDomainTagsDeps } from './set-domain-tags';
export { TagStore } from './tag.store';
export { tagPermissions } from './tags.policy';
export { tagsAction } from './tags-action';
export { composeTags } from './tags-slice';
