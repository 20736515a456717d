import { addDays, DAY_MS } from '@customer-area/shared/clock';
import { isTransition, type Transitions } from '@customer-area/shared/transitions';
import type { TldRules } from '../names';

/** The state of a registrant's e-mail address for the extensions that require it to be confirmed. */
export type VerificationState =
  | 'PENDING' // asked, and there is time left
  | 'SUSPENDED' // not confirmed in time: the domains are suspended
  | 'VERIFIED'
  | 'SUPERSEDED'; // another address has taken its place before it was confirmed

/** The first states that the verification of a new address may have. */
export const FIRST_STATES: readonly VerificationState[] = [
  'PENDING', // a domain's extension asks about a new address or name
  'SUSPENDED', // the same, while the address before it had not been confirmed in time
  'VERIFIED', // an address is confirmed that nobody asked about
];

/** Every allowed transition of a verification. */
export const transitions: Transitions<VerificationState> = {
  PENDING: [
    'VERIFIED', // it is confirmed in time
    'SUSPENDED', // its days are over
    'SUPERSEDED', // another address takes its place
  ],
  SUSPENDED: [
    'VERIFIED', // it is confirmed after all
    'SUPERSEDED', // another address takes its place
  ],
  VERIFIED: [
    'PENDING', // a letter to it came back
  ],
  SUPERSEDED: FIRST_STATES, // it is the registrant's address again
};

/** Whether this is an allowed transition; `from` null is an address that is new. */
export function mayMove(from: VerificationState | null, to: VerificationState): boolean {
  return from === null ? FIRST_STATES.includes(to) : isTransition(transitions, from, to);
}

/** What the extensions require of a registrant at a moment. */
export interface VerificationTerms {
  /** Versions of the policies whose registrants have to confirm their address. */
  readonly policyVersions: readonly number[];
  /** Until when, if they are asked now: one answer serves all of them, so the shortest time counts. */
  readonly dueAt: Date;
}

/** Null while no policy requires it. A domain keeps the policy it was sold under: those of the past count too. */
export function verificationTerms(tldRules: TldRules, now: Date): VerificationTerms | null {
  const verifying = tldRules
    .policiesUntil(now)
    .flatMap(({ version, verificationDays }) =>
      verificationDays === null ? [] : [{ version, verificationDays }],
    );
  if (verifying.length === 0) return null;
  const days = Math.min(...verifying.map(({ verificationDays }) => verificationDays));
  return { policyVersions: verifying.map(({ version }) => version), dueAt: addDays(now, days) };
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
