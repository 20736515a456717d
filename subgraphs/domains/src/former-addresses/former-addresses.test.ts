import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { domainsDatabase, StoppedClock, type TestDatabase, testDeps } from '../testing/domains-database';
import { confirmAddresses, learnRegistrants } from '../testing/known-registrants';
import { composeFormerAddresses } from './former-address-letter';
import { FORGET_FORMER_ADDRESS, keepFormerAddress } from './keep-former-address';

const NOW = new Date('2026-04-01T08:00:00.000Z');
const CALLER = { kind: 'service', service: 'identity', requestId: 'req_1' } as const;

describe('an address that a registrant had', () => {
  let test: TestDatabase;
  const clock = new StoppedClock(NOW);
  beforeAll(async () => {
    test = await domainsDatabase('former_addresses');
  });
  afterAll(() => test.end());

  const deps = () => testDeps(test.database, clock);
  const query = (sql: string, values: unknown[] = []) =>
    test.database.read.query(sql, values) as Promise<Record<string, string>[]>;
  /** A registrant of the profile gets another address. */
  const replaced = async (profile: string, { isConfirmed }: { readonly isConfirmed: boolean }) => {
    const profileId = trustedProfileId(profile);
    const { id } = await deps().registrants.ofNewDomains(test.database.read, profileId, NOW);
    await learnRegistrants(test.database.read);
    if (isConfirmed) await confirmAddresses(test.database.read, profile);
    await test.database.transact(async (manager) => {
      const before = await deps().registrants.lock(manager, profileId, id);
      if (before === null) throw new Error('there is no registrant');
      await keepFormerAddress(deps(), manager, before, { id, email: 'nuova@example.it' }, NOW);
    });
    return id;
  };
  const letter = (formerAddressId: string) =>
    composeFormerAddresses(deps()).internal['former-address-letter']?.({ formerAddressId }, CALLER);
  const kept = async (registrantId: string) =>
    (await query('SELECT id FROM former_registrant_address WHERE registrant_id = ?', [registrantId]))[0]
      ?.id ?? '';

  it('is written to, by what no fact carries, and then forgotten', async () => {
    const registrantId = await replaced('prf_replaced', { isConfirmed: true });
    const id = await kept(registrantId);
    expect(await letter(id)).toMatchObject({ email: 'prf_replaced@example.it', lastName: 'Bianchi' });
    const log = await query('SELECT payload FROM event_log WHERE subject_id = ?', [registrantId]);
    expect(log.map(({ payload = '' }) => JSON.parse(payload))).toEqual([{ formerAddressId: id }]);
    const due = await query('SELECT due_at AS dueAt FROM job WHERE kind = ? AND subject_id = ?', [
      ...[FORGET_FORMER_ADDRESS.name, id],
    ]);
    expect(due).toEqual([{ dueAt: addDays(NOW, 30) }]);
    const [forget] = composeFormerAddresses(deps()).jobs;
    for (let time = 0; time < 2; time += 1) await forget?.run?.({ subjectId: id } as never, {} as never);
    expect([await kept(registrantId), await letter(id)]).toEqual(['', null]);
  });

  it('is not kept where nobody has confirmed it: it may be a stranger’s', async () => {
    const registrantId = await replaced('prf_typo', { isConfirmed: false });
    expect(await kept(registrantId)).toBe('');
    expect(await query('SELECT id FROM event_log WHERE subject_id = ?', [registrantId])).toEqual([]);
    expect(await letter('fra_absent')).toBeNull();
  });
});
