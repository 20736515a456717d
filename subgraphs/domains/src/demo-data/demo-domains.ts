import { createHash } from 'node:crypto';
import { trustedProfileId } from '@customer-area/shared/isolation';

/** Ids of the demonstration are the same in every service and on every machine. */
export function demoId(prefix: string, number: number): string {
  return `${prefix}_01jdem${String(number).padStart(20, '0')}`;
}

export const GIULIA = trustedProfileId(demoId('prf', 1));
export const OFFICINA = trustedProfileId(demoId('prf', 2));

/** As identity tells of her address, `giulia.bianchi@example.it`. */
export const GIULIAS_ADDRESS = createHash('sha256')
  .update(`${GIULIA}\ngiulia.bianchi@example.it`)
  .digest('hex');

export interface DemoDomain {
  /** Number of its demonstration id. */
  readonly number: number;
  readonly profileId: typeof GIULIA;
  readonly name: string;
  /** When it was registered, in days before the seeding, and for how many years. */
  readonly registeredDaysAgo: number;
  readonly years: number;
  readonly suspendedDaysAgo?: number;
  readonly endedAs?: 'TRANSFERRED' | 'DELETED';
  /** Number of the paid order whose renewal is being carried out. */
  readonly renewingFor?: number;
}

/** Domains that are or were registered. With the ones still on order: one in every status. */
export const DEMO_DOMAINS: readonly DemoDomain[] = [
  { number: 103, profileId: GIULIA, name: 'giulia-active.it', registeredDaysAgo: 100, years: 1 },
  {
    number: 104,
    profileId: GIULIA,
    name: 'giulia-expiring.it',
    registeredDaysAgo: 325,
    years: 1,
    renewingFor: 302,
  },
  { number: 105, profileId: GIULIA, name: 'giulia-expired-renewable.it', registeredDaysAgo: 371, years: 1 },
  { number: 106, profileId: GIULIA, name: 'giulia-redemption.com', registeredDaysAgo: 406, years: 1 },
  { number: 107, profileId: GIULIA, name: 'giulia-pending-delete.it', registeredDaysAgo: 413, years: 1 },
  {
    number: 108,
    profileId: GIULIA,
    name: 'giulia-suspended.com',
    registeredDaysAgo: 90,
    years: 1,
    suspendedDaysAgo: 75,
  },
  {
    number: 109,
    profileId: GIULIA,
    name: 'giulia-transferred.it',
    registeredDaysAgo: 500,
    years: 2,
    endedAs: 'TRANSFERRED',
  },
  {
    number: 110,
    profileId: GIULIA,
    name: 'giulia-deleted.it',
    registeredDaysAgo: 440,
    years: 1,
    endedAs: 'DELETED',
  },
  { number: 201, profileId: OFFICINA, name: 'officina-verdi.it', registeredDaysAgo: 220, years: 2 },
  { number: 202, profileId: OFFICINA, name: 'officina-verdi.com', registeredDaysAgo: 220, years: 2 },
];

/** Registrations still on order: waiting for the payment of order 301, being carried out for 303, refused for 305. */
export const DEMO_REQUESTS = [
  { number: 101, order: 301, line: 301, name: 'giulia-waiting-payment.it', daysAgo: 2, state: 'REQUESTED' },
  { number: 102, order: 303, line: 303, name: 'giulia-registering.it', daysAgo: 1, state: 'REGISTERING' },
  {
    number: 111,
    order: 305,
    line: 3052,
    name: 'giulia-preso-prima.it',
    daysAgo: 90,
    state: 'REQUEST_FAILED',
  },
] as const;
