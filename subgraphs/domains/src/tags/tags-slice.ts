import type { Viewer } from '@customer-area/shared/viewer';
import type { SetDomainTagsDeps } from './set-domain-tags';
import { type TagsContext, tagsLoader } from './tags.loader';
import { TagsResolver } from './tags.resolver';

/** What the slice adds to the service. */
export function composeTags(deps: SetDomainTagsDeps) {
  return {
    resolvers: [new TagsResolver(deps)],
    contextFor: (viewer: Viewer): Pick<TagsContext, 'tagsOfDomain'> => ({
      tagsOfDomain: tagsLoader(deps, viewer),
    }),
  };
}
