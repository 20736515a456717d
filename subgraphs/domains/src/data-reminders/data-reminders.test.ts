import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import { dataReminderLetter } from '../../contract';
import { callOperation } from '../testing/call-operation';
import { domainsDatabase, StoppedClock, type TestDatabase, testDeps } from '../testing/domains-database';
import { learnRegistrants } from '../testing/known-registrants';
import { seedDomain } from '../testing/seeded-domain';
import { letterOperation } from './letter-operation';
import { REMIND_REGISTRANTS, remindRegistrants } from './remind-registrants';

const START = new Date('2026-04-01T08:00:00.000Z');

describe('the yearly reminder of the data of a registrant', () => {
  let test: TestDatabase;
  const clock = new StoppedClock(START);
  beforeAll(async () => {
    test = await domainsDatabase('data_reminders');
  });
  afterAll(() => test.end());
  beforeEach(async () => {
    clock.setTo(START);
    for (const table of ['domain', 'registrant', 'event_log', 'job'])
      await test.database.read.query(`DELETE FROM ${table}`);
  });

  const deps = () => testDeps(test.database, clock);
  const query = (sql: string, values: unknown[] = []) =>
    test.database.read.query(sql, values) as Promise<Record<string, string>[]>;
  const seed = async (profileId: string, names: readonly string[]) => {
    for (const name of names)
      await seedDomain(test.database.read, { profileId, name, paidThrough: addDays(START, 900), now: START });
    await learnRegistrants(test.database.read);
    await query('UPDATE registrant SET reminded_at = ? WHERE profile_id = ?', [START, profileId]);
    const [{ id = '' } = {}] = await query('SELECT id FROM registrant WHERE profile_id = ?', [profileId]);
    return id;
  };
  const remind = (signal = new AbortController().signal) => remindRegistrants(deps(), signal);
  const told = async () =>
    (
      await query(
        "SELECT subject_id AS id, payload FROM event_log WHERE type = 'registrant.data-reminded' ORDER BY id",
      )
    ).map(({ id, payload = '{}' }) => ({ id, ...JSON.parse(payload) }));
  const on = async (date: string) => {
    clock.setTo(new Date(date));
    await remind();
  };

  it('comes once a year for all its domains under extensions that want it, and not twice', async () => {
    const id = await seed('prf_yearly', ['b-yearly.com', 'a-yearly.net', 'yearly.it']);
    await on('2027-03-31T08:00:00Z');
    expect(await told()).toEqual([]);
    await on('2027-04-02T00:00:00Z');
    const first = { id, domains: 2, names: ['a-yearly.net', 'b-yearly.com'] };
    expect(await told()).toEqual([first]);
    await Promise.all([remind(), remind(), remind()]);
    expect(await told()).toEqual([first]);
    await on('2028-04-03T00:00:00Z');
    expect(await told()).toEqual([first, first]);
  });

  it('is one after the service was away for years', async () => {
    await seed('prf_away', ['away.com']);
    await on('2030-01-01T00:00:00Z');
    await on('2030-01-02T00:00:00Z');
    expect(await told()).toHaveLength(1);
  });

  it('is for nobody whose names are let go, gone, under other extensions or not known yet', async () => {
    await seed('prf_let_go', ['let-go.com']);
    await query("UPDATE domain SET registry_deleted_at = ? WHERE name = 'let-go.com'", [START]);
    await seed('prf_gone', ['gone.com']);
    await query("UPDATE domain SET state = 'TRANSFERRED' WHERE name = 'gone.com'");
    await seed('prf_italian', ['italian.it', 'italian.eu']);
    await seed('prf_unknown', ['unknown.com']);
    await query("UPDATE registrant SET known_at = NULL WHERE profile_id = 'prf_unknown'");
    await on('2027-06-01T00:00:00Z');
    expect(await told()).toEqual([]);
  });

  it('reaches whoever stands behind many that are not reminded, and goes on where it was cut short', async () => {
    for (let n = 0; n < 250; n++)
      await query(
        `INSERT INTO registrant (id, profile_id, version, known_at, created_at, reminded_at) VALUES (?, 'prf_many', 1, ?, ?, ?)`,
        [`rgt_${String(n).padStart(4, '0')}`, START, START, addDays(START, -1)],
      );
    const id = await seed('prf_behind', ['behind.com']);
    clock.setTo(new Date('2027-06-01T05:00:00Z'));
    const stopped = new AbortController();
    stopped.abort();
    await remind(stopped.signal);
    const planned = 'SELECT due_at AS dueAt FROM job WHERE kind = ? ORDER BY due_at DESC LIMIT 1';
    expect(await query(planned, [REMIND_REGISTRANTS.name])).toEqual([{ dueAt: clock.now() }]);
    await remind();
    expect(await told()).toMatchObject([{ id }]);
    const tomorrow = new Date('2027-06-02T00:00:00Z');
    expect(await query(planned, [REMIND_REGISTRANTS.name])).toEqual([{ dueAt: tomorrow }]);
  });

  it('looks once a year at who has nothing to be reminded of, and reminds of what comes within a year', async () => {
    const id = await seed('prf_idle', ['idle.it']);
    const gone = await seed('prf_back', ['back.com']);
    await query("UPDATE domain SET registry_deleted_at = ? WHERE name = 'back.com'", [START]);
    await on('2027-06-01T00:00:00Z');
    const due = async () =>
      (await query('SELECT id FROM registrant WHERE reminded_at <= ?', [addDays(clock.now(), -365)])).map(
        (row) => row.id,
      );
    expect(await due()).toEqual([gone]);
    await query("UPDATE domain SET registry_deleted_at = NULL WHERE name = 'back.com'");
    await on('2027-06-02T00:00:00Z');
    expect(await told()).toMatchObject([{ id: gone }]);
    await seed('prf_later', ['later.com']);
    await query("UPDATE domain SET profile_id = 'prf_idle', registrant_id = ? WHERE name = 'later.com'", [
      id,
    ]);
    await on('2028-06-02T00:00:00Z');
    expect((await told()).filter((one) => one.id === id)).toMatchObject([{ names: ['later.com'] }]);
  });

  it('is written of the data as it is then, and not at all once the names are gone', async () => {
    const id = await seed('prf_letter', ['letter.com']);
    const letter = () => callOperation(letterOperation(deps()), dataReminderLetter, { registrantId: id });
    expect(await letter()).toMatchObject({
      ...{ profileId: 'prf_letter', email: 'prf_letter@example.it', city: 'Roma', domains: 1 },
      names: ['letter.com'],
    });
    await query("UPDATE domain SET state = 'DELETED' WHERE name = 'letter.com'");
    expect(await letter()).toBeNull();
    expect(
      await callOperation(letterOperation(deps()), dataReminderLetter, { registrantId: 'rgt_none' }),
    ).toBeNull();
  });
});
