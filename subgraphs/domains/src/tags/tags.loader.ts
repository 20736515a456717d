import type { Database } from '@customer-area/shared/database';
import type { ServiceContext } from '@customer-area/shared/graphql';
import { dataScopeOf } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';
import DataLoader from 'dataloader';
import type { TagStore } from './tag.store';

/** The context of resolvers that read tags. */
export interface TagsContext extends ServiceContext {
  readonly tagsOfDomain: TagsLoader;
}

export type TagsLoader = DataLoader<string, string[]>;

/** The tags of domains that the viewer reaches, in one statement for all domains of a request. */
export function tagsLoader(
  { database, tags }: { readonly database: Database; readonly tags: TagStore },
  viewer: Viewer,
): TagsLoader {
  return new DataLoader(async (domainIds) => {
    const byDomain = new Map<string, string[]>();
    for (const { domainId, text } of await tags.shown(database, dataScopeOf(viewer), domainIds))
      byDomain.set(domainId, [...(byDomain.get(domainId) ?? []), text]);
    return domainIds.map((id) => byDomain.get(id) ?? []);
  });
}
