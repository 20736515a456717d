import type { ServiceContext } from '@customer-area/shared/graphql';
import { isStaff, profileOf } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';
import DataLoader from 'dataloader';
import type { Factors, SecondFactorStore } from './second-factor.store';

/** The context of resolvers that read second factors. */
export interface SecondFactorContext extends ServiceContext {
  readonly loaders: {
    readonly secondFactorByLogin: DataLoader<string, Factors | null>;
  };
}

/** What logins are protected with, as far as they belong to the viewer's profile; for staff only its own login. */
export function secondFactorLoader(
  store: SecondFactorStore,
  viewer: () => Viewer,
): DataLoader<string, Factors | null> {
  return new DataLoader(async (loginIds) => {
    const current = viewer();
    if (isStaff(current)) {
      const own = await store.find(current.loginId);
      return loginIds.map((id) => (id === current.loginId ? own : null));
    }
    const rows = await store.findVisible(profileOf(current), loginIds);
    const byId = new Map(rows.map((row) => [row.loginId, row]));
    return loginIds.map((id) => byId.get(id) ?? null);
  });
}
