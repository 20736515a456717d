import { dataScopeOrNone, ownerIn } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';
import DataLoader from 'dataloader';
import type { RenewalsOfMethod, RenewalsPort } from './renewals-port';

export interface MethodUseContext {
  readonly methodUses: DataLoader<string, RenewalsOfMethod | null>;
}

/** What the methods of one answer are charged for, asked at once. */
export function methodUseLoader(
  renewals: (requestId: string) => RenewalsPort,
  viewer: Viewer,
): MethodUseContext['methodUses'] {
  const dataScope = dataScopeOrNone(viewer);
  return new DataLoader(
    async (methodIds) => {
      if (dataScope === null) return methodIds.map(() => null);
      const profileId = ownerIn(dataScope);
      const uses = await renewals(viewer.requestId).renewalsOf({ profileId, methodIds });
      const byMethod = new Map(uses.map((use) => [use.methodId, use]));
      return methodIds.map((id) => byMethod.get(id) ?? { methodId: id, domains: [], total: 0 });
    },
    { maxBatchSize: 100 },
  );
}
