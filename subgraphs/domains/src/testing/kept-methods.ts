import { CallerFault } from '@customer-area/shared/errors';

/** A profile about whose methods the stand-in of billing does not answer. */
export const WITHOUT_BILLING = 'prf_without_billing';

const CARD = {
  methodId: 'met_card',
  label: 'Visa 4242',
  expires: '2029-01',
  usable: true,
  lastRefusal: null,
};
const ACCOUNT = { methodId: 'met_account', label: 'PayPal', expires: null, usable: true, lastRefusal: null };
const OLD = { methodId: 'met_old', label: 'Visa 1111', expires: '2020-01', usable: false, lastRefusal: null };

/** What billing keeps for every other profile of a test: a card, an account, and a card that has expired. */
export function keptMethods({
  profileId,
  methodIds,
}: {
  readonly profileId: string;
  readonly methodIds: readonly string[] | null;
}) {
  if (profileId === WITHOUT_BILLING) throw new CallerFault('UNAVAILABLE');
  return [CARD, ACCOUNT, OLD].filter(({ methodId }) => methodIds === null || methodIds.includes(methodId));
}
