import { addDays } from '@customer-area/shared/clock';
import { deviceOf, type Place } from '../whereabouts';

/** How long a device or a country is remembered after it was used last. */
const REMEMBERED_DAYS = 90;

/** What was used later than this is remembered. */
export function rememberedSince(at: Date): Date {
  return addDays(at, -REMEMBERED_DAYS);
}

/** With what and from where a login came. */
export interface DeviceUse {
  readonly userAgent: string;
  readonly place: Place;
  readonly at: Date;
}

/**
 * Whether a login has been used with this device and from this country in the last 90 days. True for the first session of a
 * login: that the login was made has been told by mail already.
 */
export function isKnownDevice(use: DeviceUse, earlier: readonly DeviceUse[]): boolean {
  if (earlier.length === 0) return true;
  const remembered = earlier.filter(({ at }) => at > rememberedSince(use.at));
  const device = deviceOf(use.userAgent).en;
  return (
    remembered.some(({ userAgent }) => deviceOf(userAgent).en === device) &&
    remembered.some(({ place }) => place.words.en === use.place.words.en)
  );
}
