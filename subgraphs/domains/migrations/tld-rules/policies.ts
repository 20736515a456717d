/** Columns of `tld_policy`, by the names they have there. */
export interface SeededPolicy {
  readonly tld: string;
  readonly valid_from: Date;
  readonly source: string;
  readonly registry: 'gtld' | 'it' | 'eu';
  readonly adapter: string;
  readonly letters: string;
  readonly min_label: number;
  readonly max_label: number;
  readonly min_label_below: number | null;
  readonly max_label_below: number | null;
  readonly min_years: number;
  readonly max_years: number;
  readonly min_renewal_years: number;
  readonly max_renewal_years: number;
  readonly max_total_years: number;
  readonly grace_days: number;
  readonly redemption_days: number;
  readonly pending_delete_days: number;
  readonly auto_renew_grace_days: number;
  readonly let_go_days: number;
  readonly recovery: 'RENEWAL' | 'REDEMPTION';
  readonly restore_fee_cents: number | null;
  readonly verification_days: number | null;
  readonly transfer_lock_days: number;
}

const EVERYWHERE = {
  adapter: 'simulated',
  max_label: 63,
  min_years: 1,
  max_years: 10,
  min_renewal_years: 1,
  max_renewal_years: 5,
  max_total_years: 10,
} as const;
const NONE_BELOW = { min_label_below: null, max_label_below: null } as const;

const GTLD = {
  ...EVERYWHERE,
  ...NONE_BELOW,
  source:
    'ICANN: Expired Registration Recovery Policy; RAA 2013, Whois accuracy specification; Transfer Policy II.C. Let go on day 30, within the 45 days of the registry',
  registry: 'gtld',
  letters: 'european-latin',
  min_label: 2,
  grace_days: 30,
  redemption_days: 30,
  pending_delete_days: 5,
  auto_renew_grace_days: 45,
  let_go_days: 30,
  recovery: 'REDEMPTION',
  restore_fee_cents: 10_000,
  verification_days: 15,
  transfer_lock_days: 60,
} as const;

const IT = {
  ...EVERYWHERE,
  registry: 'it',
  min_label: 3,
  min_label_below: 1,
  max_label_below: 63,
  grace_days: 15,
  redemption_days: 30,
  pending_delete_days: 5,
  auto_renew_grace_days: 15,
  let_go_days: 14,
  recovery: 'RENEWAL',
  restore_fee_cents: null,
  verification_days: null,
  transfer_lock_days: 0,
} as const;

const EU = {
  ...EVERYWHERE,
  ...NONE_BELOW,
  source:
    'EURid, registration policy and terms: deleted by us before the midnight of expiry, then 40 days of quarantine',
  registry: 'eu',
  letters: 'european-latin',
  min_label: 2,
  grace_days: 0,
  redemption_days: 40,
  pending_delete_days: 0,
  auto_renew_grace_days: 0,
  let_go_days: 0,
  recovery: 'RENEWAL',
  restore_fee_cents: null,
  verification_days: null,
  transfer_lock_days: 0,
} as const;

/** Every extension on sale when the tables were made. The first row of each dates from before the first sale. */
export const POLICIES: readonly SeededPolicy[] = [
  { tld: 'com', valid_from: new Date('2014-01-01'), ...GTLD },
  { tld: 'net', valid_from: new Date('2014-01-01'), ...GTLD },
  { tld: 'org', valid_from: new Date('2014-01-01'), ...GTLD },
  { tld: 'info', valid_from: new Date('2014-01-01'), ...GTLD },
  { tld: 'biz', valid_from: new Date('2014-01-01'), ...GTLD },
  { tld: 'online', valid_from: new Date('2015-08-26'), ...GTLD },
  { tld: 'shop', valid_from: new Date('2016-09-26'), ...GTLD },
  {
    tld: 'it',
    valid_from: new Date('2012-07-11'),
    ...IT,
    source: 'Registro .it, technical guidelines and guidelines for IDN of 11 July 2012',
    letters: 'it-2012',
  },
  { tld: 'eu', valid_from: new Date('2014-01-01'), ...EU },
  {
    tld: 'it',
    valid_from: new Date('2014-11-03'),
    ...IT,
    source:
      'Registro .it, technical guidelines 2.1 of 3 November 2014 (letters of the 24 official languages)',
    letters: 'it-2014',
  },
];
