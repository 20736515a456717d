import { forbidden } from '@customer-area/shared/errors';
import { describeRule } from '@customer-area/shared/graphql';
import { hasScope, owns, restrictedDomainIds } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';
import type { Order } from './order.graphql';

/** Who has not signed in may place an order too: it belongs to nobody until a registration claims it. */
export const mayPlaceOrder = describeRule('mayPlaceOrder', ({ viewer }) =>
  viewer.kind === 'anonymous' || hasScope(viewer, 'orders:place') ? true : forbidden('BEYOND_SCOPE'),
);

/**
 * An order is read by the logins of its profile; by one that is restricted to some domains, when all its lines are about those.
 * One that nobody has claimed has no profile: it is read in the operation that placed it and never again, because a viewer
 * is made anew for every operation and no two are the same object.
 */
export function mayReadOrder(viewer: Viewer, { source }: Order): boolean {
  if (source.kind !== 'row') return source.view.placer === viewer;
  const { row } = source;
  const about = restrictedDomainIds(viewer) === null ? [] : row.domainIds.split(' ').filter(Boolean);
  return owns(viewer, row.profileId, 'orders:read', about);
}
