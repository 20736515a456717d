import 'reflect-metadata';
import { newId } from '@customer-area/shared/ids';
import { inspectLines } from '../../contract';
import { callOperation } from '../testing/call-operation';
import { domainsDatabase, StoppedClock, type TestDatabase, testDeps } from '../testing/domains-database';
import { seedDomain } from '../testing/seeded-domain';
import { lineOperations } from '.';

const NOW = new Date('2026-04-01T08:00:00.000Z');

describe('inspecting lines for somebody who is not known yet', () => {
  let test: TestDatabase;
  const clock = new StoppedClock(NOW);
  beforeAll(async () => {
    test = await domainsDatabase('inspect_lines');
  });
  afterAll(() => test.end());

  const inspect = async (names: readonly [name: string, years: number][], locale = 'it') => {
    const lines = names.map(([name, years], index) => ({
      lineId: `lin_${index}`,
      index,
      kind: 'register',
      name,
      years,
    }));
    return (
      await callOperation(lineOperations(testDeps(test.database, clock)), inspectLines, {
        locale,
        lines,
      })
    ).lines;
  };

  it('answers each name as it will be stored, or why it cannot be ordered', async () => {
    await seedDomain(test.database.read, {
      profileId: 'prf_one',
      name: 'di-un-altro.com',
      paidThrough: new Date('2027-01-01'),
      now: NOW,
    });
    expect(
      await inspect([
        ['Caffè-Verdi.it', 2],
        ['google.it', 1],
        ['di-un-altro.com', 1],
      ]),
    ).toEqual([
      {
        lineId: 'lin_0',
        ok: true,
        kind: 'register',
        domainId: null,
        name: 'xn--caff-verdi-26a.it',
        unicodeName: 'caffè-verdi.it',
        tld: 'it',
        years: 2,
      },
      { lineId: 'lin_1', ok: false, code: 'NAME_TAKEN', message: 'Il dominio è già registrato.' },
      { lineId: 'lin_2', ok: false, code: 'NAME_TAKEN', message: 'Il dominio è già registrato.' },
    ]);
    const [english] = await inspect([['google.it', 1]], 'en');
    expect(english).toMatchObject({ message: 'The domain is already registered.' });
  });

  it('reserves nothing: a repeated call has the same answer', async () => {
    const before = await test.database.read.query('SELECT * FROM name_reservation');
    for (let i = 0; i < 2; i++)
      expect(await inspect([['ancora-libero.it', 1]])).toMatchObject([{ ok: true }]);
    expect(await test.database.read.query('SELECT * FROM name_reservation')).toEqual(before);
  });

  it.each([
    ['a malformed name', ['bad_name.it', 1] as const, 'input.lines.1.registerDomain.name'],
    ['no year', ['years.it', 0] as const, 'input.lines.1.registerDomain.years'],
    ['eleven years', ['years.it', 11] as const, 'input.lines.1.registerDomain.years'],
  ])('refuses %s as bad input that names the field', async (_, [name, years], field) => {
    await expect(
      inspect([
        ['buono.it', 1],
        [name, years],
      ]),
    ).rejects.toMatchObject({ code: 'BAD_USER_INPUT', extensions: { field } });
  });

  it('knows nothing of renewals', async () => {
    const renewal = { lineId: 'lin_0', index: 0, kind: 'renew', domainId: newId('dom'), years: 1 };
    await expect(
      callOperation(lineOperations(testDeps(test.database, clock)), inspectLines, {
        locale: 'it',
        lines: [renewal],
      }),
    ).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
