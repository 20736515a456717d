import { addDays } from '@customer-area/shared/clock';
import { networkOf } from '@customer-area/shared/network';
import { secretHash } from '../../secrets';

/** How long a device or a network stays known after it was signed in from last. */
const KNOWN_DAYS = 90;

/** Where somebody who wants to sign in comes from. */
export interface Origin {
  readonly ip: string;
  /** What the device was given when it signed in before. */
  readonly deviceToken?: string | null;
}

/** What was used later than this is known still. */
export function knownSince(now: Date): Date {
  return addDays(now, -KNOWN_DAYS);
}

export function networkMark(ip: string): string {
  return secretHash(`network ${networkOf(ip)}`);
}

export function deviceMark(token: string): string {
  return secretHash(`device ${token}`);
}
