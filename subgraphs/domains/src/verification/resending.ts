import { addDays } from '@customer-area/shared/clock';

const PAUSE_MS = 5 * 60_000;
export const MOST_A_DAY = 5;

/** What is stored about the letters of a verification. */
export interface Sendings {
  readonly sentAt: Date | null;
  readonly resends: number;
  readonly resendsSince: Date | null;
}

/** From when another letter may be asked for: five minutes after the last one, and five times a day. */
export function resendAfter({ sentAt, resends, resendsSince }: Sendings): Date {
  const pause = sentAt === null ? new Date(0) : new Date(sentAt.getTime() + PAUSE_MS);
  if (resends < MOST_A_DAY || resendsSince === null) return pause;
  const nextDay = addDays(resendsSince, 1);
  return nextDay > pause ? nextDay : pause;
}

/** What is stored once the customer has asked for another letter. */
export function sendingAsked({ resends, resendsSince }: Sendings, now: Date): Sendings {
  const isSameDay = resendsSince !== null && now < addDays(resendsSince, 1);
  return {
    sentAt: now,
    resends: isSameDay ? resends + 1 : 1,
    resendsSince: isSameDay ? resendsSince : now,
  };
}
