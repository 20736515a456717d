import { newId } from '@customer-area/shared/ids';
import { type Billing, openBilling, profile } from '../testing/open-billing';
import { LedgerStore } from './ledger.store';
import type { LedgerEntry } from './ledger-transaction';

const at = new Date('2026-03-01T12:00:00Z');

describe('the ledger', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling();
  });
  afterAll(() => billing.close());

  const captured = (profileId: string, cents: number): LedgerEntry[] => [
    { account: 'PROVIDER_CLEARING', profileId: null, cents },
    { account: 'RECEIVABLE', profileId, cents: -cents },
  ];
  const post = (subjectId: string, entries: readonly LedgerEntry[]) =>
    billing.database.transact((manager) =>
      new LedgerStore().post(manager, { kind: 'CAPTURED', subjectId, at, entries }),
    );
  const entriesOf = (subjectId: string) =>
    billing.sql<{ account: string; profile: string | null; cents: string }>(
      `SELECT account, profile_id AS profile, cents FROM ledger_entry WHERE transaction_id IN
        (SELECT id FROM ledger_transaction WHERE subject_id = ?) ORDER BY position`,
      [subjectId],
    );

  it('books what happened, each amount on its account', async () => {
    const [owner, subject] = [profile(), newId('pmt')];
    expect(await post(subject, captured(owner, 1_220))).toBe(true);
    expect(await entriesOf(subject)).toEqual([
      { account: 'PROVIDER_CLEARING', profile: null, cents: '1220' },
      { account: 'RECEIVABLE', profile: owner, cents: '-1220' },
    ]);
  });

  it('books the same thing once, also when 20 do it at the same time', async () => {
    const [owner, subject] = [profile(), newId('pmt')];
    const booked = await Promise.all(
      Array.from({ length: 20 }, (_, i) => post(subject, captured(owner, i + 1))),
    );
    expect(booked.filter(Boolean)).toHaveLength(1);
    expect(await entriesOf(subject)).toHaveLength(2);
  });

  it('says nothing of what is zero', async () => {
    const [owner, subject] = [profile(), newId('pmt')];
    await post(subject, [...captured(owner, 100), { account: 'VAT', profileId: null, cents: 0 }]);
    expect(await entriesOf(subject)).toHaveLength(2);
    expect(await post(newId('pmt'), captured(owner, 0))).toBe(false);
  });

  it.each([
    ['one side missing', [{ account: 'BANK', profileId: null, cents: 5 }], 'not balanced: 5 cents'],
    [
      'a cent lost',
      [
        { account: 'BANK', profileId: null, cents: 500 },
        { account: 'RECEIVABLE', profileId: 'prf_1', cents: -499 },
      ],
      'not balanced: 1 cents',
    ],
    ['half a cent', [{ account: 'BANK', profileId: null, cents: 0.5 }], 'not an amount in cents: 0.5'],
    [
      'an amount beyond what is exact',
      captured('prf_1', 9_007_199_254_740_992),
      'not an amount in cents: 9007199254740992',
    ],
    [
      'credit of nobody',
      [
        { account: 'CUSTOMER_CREDIT', profileId: null, cents: -5 },
        { account: 'BANK', profileId: null, cents: 5 },
      ],
      'CUSTOMER_CREDIT of nobody',
    ],
  ] as const)('%s is refused aloud, and nothing is booked', async (_, entries, error) => {
    const subject = newId('pmt');
    await expect(post(subject, entries)).rejects.toThrow(error);
    expect(await entriesOf(subject)).toEqual([]);
  });

  it.each([
    'UPDATE ledger_entry SET cents = cents + 1',
    'DELETE FROM ledger_entry',
    "UPDATE ledger_transaction SET kind = 'OPENING'",
    'DELETE FROM ledger_transaction',
  ])('the database itself refuses: %s', async (statement) => {
    await post(newId('pmt'), captured(profile(), 7));
    await expect(billing.sql(statement)).rejects.toThrow('is append-only');
  });
});
