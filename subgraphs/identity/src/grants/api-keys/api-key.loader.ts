import type { ServiceContext } from '@customer-area/shared/graphql';
import { profileOf } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';
import DataLoader from 'dataloader';
import type { ApiKeyRow } from './api-key.entity';
import type { ApiKeyStore } from './api-key.store';

/** The context of resolvers that read API keys. */
export interface ApiKeyContext extends ServiceContext {
  readonly loaders: {
    readonly apiKeyById: DataLoader<string, ApiKeyRow | null>;
  };
}

/** Keys by id, as far as they belong to the viewer's profile. */
export function apiKeyByIdLoader(
  keys: ApiKeyStore,
  viewer: () => Viewer,
): DataLoader<string, ApiKeyRow | null> {
  return new DataLoader(async (ids) => {
    const rows = await keys.findVisible(profileOf(viewer()), ids);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  });
}
