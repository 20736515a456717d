import { ownerChangeTotals } from '@customer-area/billing/contract';
import { askOperation, type Peer } from '@customer-area/shared/http';
import { isLimited, profileOf } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';
import DataLoader from 'dataloader';
import type { OwnerChangeRow } from '../owner-changes';

type Case = Pick<OwnerChangeRow, 'id' | 'domains'>;

interface CaseTotals {
  readonly currency: string;
  readonly net: number;
  readonly vat: number;
  readonly total: number;
}

export type OwnerChangeCosts = DataLoader<Case, CaseTotals | null, string>;

/** As many as billing answers about at once. */
const AT_ONCE = 100;

/** What the viewer's profile would pay for each case that it has begun: billing is asked once for all of them. */
export function ownerChangeCostLoader(billing: Peer, viewer: Viewer): OwnerChangeCosts {
  return new DataLoader(
    async (cases) => {
      if (isLimited(viewer)) return cases.map(() => null);
      const changes = cases.map(({ domains }) =>
        domains.map(({ unicodeName: name, tld }) => ({ name, tld })),
      );
      const asked = { profileId: profileOf(viewer), changes };
      const answer = await askOperation(billing, ownerChangeTotals, asked, viewer.requestId);
      return cases.map((_, place) => {
        const totals = answer?.totals[place] ?? null;
        return answer === null || totals === null ? null : { currency: answer.currency, ...totals };
      });
    },
    { cacheKeyFn: ({ id }) => id, maxBatchSize: AT_ONCE },
  );
}
