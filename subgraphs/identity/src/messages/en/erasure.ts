import type { erasure as italian } from '../it/erasure';

/** What stands in the way of an erasure, and why something stays. */
export const erasure: Readonly<Record<keyof typeof italian, string>> = {
  'erasure.obstacle.DOMAINS_HELD':
    'There are domains registered or being registered: transfer them, or let them expire, first.',
  'erasure.obstacle.OWNER_CHANGES_OPEN':
    'There are changes of owner that are not over: cancel them, or wait until they are.',
  'erasure.obstacle.ORDERS_OPEN':
    'There are orders to be paid or in progress: cancel them, or wait until they are closed.',
  'erasure.obstacle.CREDIT_LEFT': 'There is unspent credit: use it, or renounce it in the request.',
  'erasure.obstacle.REFUNDS_OPEN': 'There are refunds on their way: wait until they have ended.',
  'erasure.obstacle.PAYMENTS_UNDER_REVIEW':
    'There are payments under review: wait until our staff have looked into them.',
  'erasure.obstacle.LEGAL_HOLD': 'The law obliges us to keep the data: they cannot be erased for now.',
  'erasure.kept.ACCOUNTING': 'Books and documents of the accounts: article 2220 of the Italian civil code.',
  'erasure.kept.PROOF_OF_CONSENT':
    'Proof of consents and notices: GDPR article 7(1) and periods of limitation.',
  'erasure.kept.ACCOUNTABILITY': 'Audit log, without the names: GDPR article 5(2).',
  'erasure.kept.NAME_HISTORY':
    'History of the names held, for disputes: ordinary limitation (article 2946 of the Italian civil code).',
  'erasure.REFUSED': 'The profile cannot be erased now.',
};
