import { addDays, DAY_MS } from '@customer-area/shared/clock';
import { policiesAt } from '../names';

/** How a registrant's e-mail address stands with the extensions that want it confirmed. */
export type VerificationState =
  | 'PENDING' // asked, and there is time left
  | 'SUSPENDED' // not confirmed in time: the domains are suspended
  | 'VERIFIED'
  | 'SUPERSEDED'; // another address has taken its place before it was confirmed

export interface VerificationArrow {
  /** null: nobody has heard of the address before. */
  readonly from: VerificationState | null;
  readonly to: VerificationState;
  readonly when: string;
}

/** Every way a verification may go. A verified address stays verified: it is not asked again. */
export const VERIFICATION_ARROWS: readonly VerificationArrow[] = [
  { from: null, to: 'PENDING', when: 'a domain’s extension asks about a new address or name' },
  {
    from: null,
    to: 'SUSPENDED',
    when: 'the same, while the address before it had not been confirmed in time',
  },
  { from: null, to: 'VERIFIED', when: 'an address is confirmed that nobody asked about' },
  { from: 'PENDING', to: 'VERIFIED', when: 'it is confirmed in time' },
  { from: 'PENDING', to: 'SUSPENDED', when: 'its days are over' },
  { from: 'PENDING', to: 'SUPERSEDED', when: 'another address takes its place' },
  { from: 'SUSPENDED', to: 'VERIFIED', when: 'it is confirmed after all' },
  { from: 'SUSPENDED', to: 'SUPERSEDED', when: 'another address takes its place' },
  { from: 'SUPERSEDED', to: 'PENDING', when: 'it is the registrant’s address again' },
  {
    from: 'SUPERSEDED',
    to: 'SUSPENDED',
    when: 'the same, while the address before it had not been confirmed in time',
  },
  { from: 'SUPERSEDED', to: 'VERIFIED', when: 'it is confirmed, being the registrant’s address again' },
];

export function isVerificationArrow(from: VerificationState | null, to: VerificationState): boolean {
  return VERIFICATION_ARROWS.some((arrow) => arrow.from === from && arrow.to === to);
}

/** What the extensions ask of a registrant at a moment. */
export interface VerificationTerms {
  /** Extensions whose registrants have to confirm their address. */
  readonly tlds: readonly string[];
  /** Until when, if they are asked now: one answer serves all of them, so the shortest time counts. */
  readonly dueAt: Date;
}

/** Null while no extension on sale asks. */
export function verificationTerms(now: Date): VerificationTerms | null {
  const asking = policiesAt(now).flatMap(({ tld, verificationDays }) =>
    verificationDays === null ? [] : [{ tld, verificationDays }],
  );
  if (asking.length === 0) return null;
  const days = Math.min(...asking.map(({ verificationDays }) => verificationDays));
  return { tlds: asking.map(({ tld }) => tld), dueAt: addDays(now, days) };
}

/** Days after the question at which it is repeated; the question itself is that of day 0 (README, Rules). */
export const REMINDER_DAYS = [7, 14] as const;

/** The reminder that is due; of several that fall due together only the last. Null once there is nothing to remind of. */
export function reminderDue(asked: { askedAt: Date; dueAt: Date }, now: Date): number | null {
  if (now >= asked.dueAt) return null;
  return REMINDER_DAYS.findLast((days) => addDays(asked.askedAt, days) <= now) ?? null;
}

/** Part of a day is a day. */
export function daysUntil(dueAt: Date, now: Date): number {
  return Math.ceil((dueAt.getTime() - now.getTime()) / DAY_MS);
}
