import type { ProfileId } from '@customer-area/shared/isolation';
import { GIULIA, OFFICINA } from './demo-profiles';

export interface DemoLine {
  readonly kind: 'register' | 'renew';
  /** Number of the domain's demonstration id. */
  readonly domain: number;
  readonly name: string;
  readonly years: number;
  /** How far it got. */
  readonly fate?: 'started' | 'fulfilled' | 'failed';
}

export interface DemoOrder {
  /** Number of its demonstration id. */
  readonly number: number;
  readonly profileId: ProfileId;
  readonly daysAgo: number;
  readonly paid: boolean;
  readonly closed?: { readonly as: 'CANCELLED' | 'EXPIRED'; readonly daysAgo: number };
  readonly lines: readonly DemoLine[];
}

/** One order in every state, oldest first: numbers and invoices then run in the order of their dates. */
export const DEMO_ORDERS: readonly DemoOrder[] = [
  {
    number: 401,
    profileId: OFFICINA,
    daysAgo: 220,
    paid: true,
    lines: [
      { kind: 'register', domain: 201, name: 'officina-verdi.it', years: 2, fate: 'fulfilled' },
      { kind: 'register', domain: 202, name: 'officina-verdi.com', years: 2, fate: 'fulfilled' },
    ],
  },
  {
    number: 304,
    profileId: GIULIA,
    daysAgo: 100,
    paid: true,
    lines: [{ kind: 'register', domain: 103, name: 'giulia-active.it', years: 1, fate: 'fulfilled' }],
  },
  {
    number: 305,
    profileId: GIULIA,
    daysAgo: 90,
    paid: true,
    lines: [
      { kind: 'register', domain: 108, name: 'giulia-suspended.com', years: 1, fate: 'fulfilled' },
      { kind: 'register', domain: 111, name: 'giulia-preso-prima.it', years: 1, fate: 'failed' },
    ],
  },
  {
    number: 308,
    profileId: GIULIA,
    daysAgo: 70,
    paid: false,
    closed: { as: 'EXPIRED', daysAgo: 40 },
    lines: [{ kind: 'renew', domain: 110, name: 'giulia-deleted.it', years: 1 }],
  },
  {
    number: 306,
    profileId: GIULIA,
    daysAgo: 20,
    paid: true,
    lines: [{ kind: 'renew', domain: 106, name: 'giulia-redemption.com', years: 1, fate: 'failed' }],
  },
  {
    number: 307,
    profileId: GIULIA,
    daysAgo: 12,
    paid: false,
    closed: { as: 'CANCELLED', daysAgo: 11 },
    lines: [{ kind: 'renew', domain: 107, name: 'giulia-pending-delete.it', years: 1 }],
  },
  {
    number: 301,
    profileId: GIULIA,
    daysAgo: 2,
    paid: false,
    lines: [{ kind: 'register', domain: 101, name: 'giulia-waiting-payment.it', years: 1 }],
  },
  {
    number: 303,
    profileId: GIULIA,
    daysAgo: 1,
    paid: true,
    lines: [{ kind: 'register', domain: 102, name: 'giulia-registering.it', years: 1, fate: 'started' }],
  },
  {
    number: 302,
    profileId: GIULIA,
    daysAgo: 0,
    paid: true,
    lines: [{ kind: 'renew', domain: 104, name: 'giulia-expiring.it', years: 1 }],
  },
];
