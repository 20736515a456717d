import type { TicketDeskRow } from './ticket-desk.entity';

const MINUTE_MS = 60_000;

/** How long somebody who has taken a ticket is left alone to write; taking it again begins anew. */
export const LEASE_MINUTES = 10;

/** Somebody is writing an answer. */
export interface Writing {
  readonly by: string;
  readonly until: Date;
}

export function leaseFrom(loginId: string, now: Date): Pick<TicketDeskRow, 'leaseBy' | 'leaseUntil'> {
  return { leaseBy: loginId, leaseUntil: new Date(now.getTime() + LEASE_MINUTES * MINUTE_MS) };
}

/** Who is writing now; null when nobody is, or when the time for it is over. */
export function writingNow(
  { leaseBy, leaseUntil }: Pick<TicketDeskRow, 'leaseBy' | 'leaseUntil'>,
  now: Date,
): Writing | null {
  if (leaseBy === null || leaseUntil === null || leaseUntil <= now) return null;
  return { by: leaseBy, until: leaseUntil };
}

/** Who else is writing now; null when nobody but this login is. */
export function anotherWriting(
  place: Pick<TicketDeskRow, 'leaseBy' | 'leaseUntil'>,
  loginId: string,
  now: Date,
): Writing | null {
  const writing = writingNow(place, now);
  return writing?.by === loginId ? null : writing;
}
