import { addDays } from '@customer-area/shared/clock';
import { deviceOf, type Place } from '../whereabouts';

/** How long a device or a country is remembered after it was used last. */
const REMEMBERED_DAYS = 90;

/** With what and from where a login came. */
export interface Use {
  readonly userAgent: string;
  readonly place: Place;
  readonly at: Date;
}

/**
 * Whether a login has come with this device and from this country lately. A login that has never been used is not
 * surprised by its first session: that it was made has been told by mail.
 */
export function isFamiliar(use: Use, earlier: readonly Use[]): boolean {
  if (earlier.length === 0) return true;
  const remembered = earlier.filter(({ at }) => at > addDays(use.at, -REMEMBERED_DAYS));
  const device = deviceOf(use.userAgent).en;
  return (
    remembered.some(({ userAgent }) => deviceOf(userAgent).en === device) &&
    remembered.some(({ place }) => place.words.en === use.place.words.en)
  );
}
