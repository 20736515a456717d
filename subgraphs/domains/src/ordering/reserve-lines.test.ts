import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import * as contract from '../../contract';
import { addYears } from '../lifecycle';
import { callOperation } from '../testing/call-operation';
import { domainsDatabase, StoppedClock, type TestDatabase, testDeps } from '../testing/domains-database';
import { seedDomain } from '../testing/seeded-domain';
import { lineOperations } from '.';

const START = new Date('2026-04-01T08:00:00.000Z');
const SOON = addDays(START, 30);

interface Answer {
  readonly lines: readonly {
    ok: boolean;
    code?: string;
    message?: string;
    domainId?: string;
    lineId: string;
  }[];
}

describe('reserving the lines of an order', () => {
  let test: TestDatabase;
  let names = 0;
  const clock = new StoppedClock(START);
  const deps = () => testDeps(test.database, clock);
  beforeAll(async () => {
    test = await domainsDatabase('reserve_lines');
  });
  afterAll(() => test.end());
  beforeEach(() => clock.setTo(START));

  const fresh = (tld = 'it') => `reserved-${++names}.${tld}`;
  const register = (name: string, years = 1) => ({ kind: 'register', name, years });
  const renew = (domainId: string, years = 1) => ({ kind: 'renew', domainId, years });
  const reserve = async (
    lines: object[],
    order: { orderId?: string; profileId?: string; hold?: boolean; leaveOutGone?: boolean } = {},
  ) =>
    (await callOperation(lineOperations(deps()), contract.reserveLines, {
      orderId: newId('ord'),
      profileId: 'prf_one',
      locale: 'en',
      lines: lines.map((line, index) => ({ lineId: newId('lin'), index, ...line })),
      ...order,
    })) as Answer;
  const codes = ({ lines }: Answer) => lines.map(({ ok, code }) => (ok ? 'OK' : code));
  const owned = (profileId = 'prf_one', paidThrough = SOON) =>
    seedDomain(test.database.read, { profileId, name: fresh('com'), paidThrough, now: START });

  it.each([
    ['a name with an underscore', register('bad_name.it'), 'registerDomain.name'],
    ['a homograph of mixed scripts', register('аruba-mail.it'), 'registerDomain.name'],
    ['a NUL byte', register('nul\u0000.it'), 'registerDomain.name'],
    ['ten thousand characters', register(`${'a'.repeat(10_000)}.it`), 'registerDomain.name'],
    ['no year', register('years.it', 0), 'registerDomain.years'],
    ['eleven years', register('years.it', 11), 'registerDomain.years'],
    ['half a year', register('years.it', 0.5), 'registerDomain.years'],
    ['eleven years of renewal', renew('dom_x', 11), 'renewDomain.years'],
  ])('refuses %s as bad input that names the field', async (_, line, field) => {
    await expect(reserve([register(fresh()), line])).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      extensions: { field: `input.lines.1.${field}` },
    });
  });

  it('only answers, and holds nothing, when no hold is wanted', async () => {
    const name = fresh();
    const lines = [register(name), renew(await owned())];
    const answer = await reserve(lines, { hold: false });
    expect(codes(answer)).toEqual(['OK', 'OK']);
    expect(codes(await reserve(lines, { profileId: 'prf_one' }))).toEqual(['OK', 'OK']);
    expect(
      await test.database.read.query('SELECT 1 FROM name_reservation WHERE name = ?', [name]),
    ).toHaveLength(1);
  });

  it('answers a foreign domain, an absent one and a malformed id alike', async () => {
    const foreign = await owned('prf_two');
    for (const id of [foreign, newId('dom'), 'x', 'dom_%']) {
      await expect(reserve([renew(id)])).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it('answers the others where lines of what is gone may be left out, and only where nothing is to be held', async () => {
    const kept = [register(fresh()), renew(await owned()), register('google.it')];
    const gone = [renew(await owned('prf_two')), renew(newId('dom')), register('bad_name.it')];
    const lines = [gone[0], kept[0], gone[1], kept[1], gone[2], kept[2]].map((line) => ({
      ...line,
      lineId: newId('lin'),
    }));
    const answer = await reserve(lines, { hold: false, leaveOutGone: true });
    expect(answer.lines.map(({ lineId }) => lines.findIndex((line) => line.lineId === lineId))).toEqual([
      1, 3, 5,
    ]);
    expect(codes(answer)).toEqual(['OK', 'OK', 'NAME_TAKEN']);
    await expect(reserve(lines, { leaveOutGone: true })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(reserve([lines[0] ?? {}], { leaveOutGone: true })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it.each([
    ['a taken name', () => register('google.it'), 'NAME_TAKEN'],
    ['a renewal of six years', async () => renew(await owned(), 6), 'TERM_NOT_OFFERED'],
    [
      'a renewal of what is paid for years',
      async () => renew(await owned('prf_one', addYears(START, 3))),
      'YEARS_ALREADY_PAID',
    ],
    [
      'a renewal in redemption',
      async () => renew(await owned('prf_one', addDays(START, -40))),
      'REDEMPTION_ONLY',
    ],
  ])('refuses %s in the language of the caller', async (_, line, code) => {
    const answer = await reserve([await line()]);
    expect(codes(answer)).toEqual([code]);
    expect(answer.lines[0]?.message).toMatch(/^The |^This |^Several /);
  });

  it('keeps nothing when one line is refused', async () => {
    const name = fresh();
    const domainId = await owned();
    expect(codes(await reserve([register(name), renew(domainId), register('google.it')]))).toEqual([
      'OK',
      'OK',
      'NAME_TAKEN',
    ]);
    expect(codes(await reserve([register(name), renew(domainId)]))).toEqual(['OK', 'OK']);
  });

  it('refuses the same name or domain twice in one order', async () => {
    const name = fresh();
    const domainId = await owned();
    expect(codes(await reserve([register(name), register(name.toUpperCase())]))).toEqual([
      'OK',
      'ALREADY_ORDERED',
    ]);
    expect(codes(await reserve([renew(domainId), renew(domainId)]))).toEqual([
      'OK',
      'RENEWAL_ALREADY_ORDERED',
    ]);
  });

  it('lets one of 20 orders of a profile have a name, and one of 20 a renewal', async () => {
    const name = fresh();
    const domainId = await owned();
    const registrations = await Promise.all(Array.from({ length: 20 }, () => reserve([register(name)])));
    const renewals = await Promise.all(Array.from({ length: 20 }, () => reserve([renew(domainId)])));
    const count = (answers: Answer[], code: string) =>
      answers.filter((answer) => codes(answer)[0] === code).length;
    expect([count(registrations, 'OK'), count(registrations, 'ALREADY_ORDERED')]).toEqual([1, 19]);
    expect([count(renewals, 'OK'), count(renewals, 'RENEWAL_ALREADY_ORDERED')]).toEqual([1, 19]);
  });

  it('lets two profiles order the same free name', async () => {
    const name = fresh();
    expect(codes(await reserve([register(name)]))).toEqual(['OK']);
    expect(codes(await reserve([register(name)], { profileId: 'prf_two' }))).toEqual(['OK']);
  });

  it('answers a repeated call for the same lines the same', async () => {
    const lines = [
      { ...register(fresh()), lineId: newId('lin') },
      { ...renew(await owned()), lineId: newId('lin') },
    ];
    const orderId = newId('ord');
    const first = await reserve(lines, { orderId });
    expect(codes(first)).toEqual(['OK', 'OK']);
    expect(await reserve(lines, { orderId })).toEqual(first);
  });

  it('releases after two minutes, or at once when asked to; not once the order is placed', async () => {
    const name = fresh();
    const domainId = await owned();
    const lines = [register(name), renew(domainId)];
    await reserve(lines);
    clock.setTo(new Date(START.getTime() + 119_999));
    expect(codes(await reserve(lines))).toEqual(['ALREADY_ORDERED', 'RENEWAL_ALREADY_ORDERED']);
    clock.setTo(new Date(START.getTime() + 120_000));
    const orderId = newId('ord');
    expect(codes(await reserve(lines, { orderId }))).toEqual(['OK', 'OK']);
    await callOperation(lineOperations(deps()), contract.releaseLines, { orderId, profileId: 'prf_two' });
    expect(codes(await reserve(lines))).toEqual(['ALREADY_ORDERED', 'RENEWAL_ALREADY_ORDERED']);
    await callOperation(lineOperations(deps()), contract.releaseLines, { orderId, profileId: 'prf_one' });

    const placed = newId('ord');
    const answer = await reserve(lines, { orderId: placed });
    await callOperation(lineOperations(deps()), contract.openLines, { orderId: placed, lines: answer.lines });
    clock.advance(1);
    expect(codes(await reserve(lines))).toEqual(['ALREADY_ORDERED', 'RENEWAL_ALREADY_ORDERED']);
    await callOperation(lineOperations(deps()), contract.releaseLines, {
      orderId: placed,
      profileId: 'prf_one',
    });
    expect(codes(await reserve(lines))).toEqual(['ALREADY_ORDERED', 'RENEWAL_ALREADY_ORDERED']);
  });

  it('frees at once what a cancelled order held; twice is once', async () => {
    const lines = [register(fresh()), renew(await owned())];
    const orderId = newId('ord');
    const { lines: placed } = await reserve(lines, { orderId });
    const cancelled = { orderId, profileId: 'prf_one', lines: placed };
    await callOperation(lineOperations(deps()), contract.cancelLines, cancelled);
    expect(codes(await reserve(lines, { orderId: newId('ord') }))).toEqual(['OK', 'OK']);
    await callOperation(lineOperations(deps()), contract.cancelLines, cancelled);
    expect(codes(await reserve(lines))).toEqual(['ALREADY_ORDERED', 'RENEWAL_ALREADY_ORDERED']);
  });

  it('opens lines for whoever reserved them, and nothing for an unknown order', async () => {
    const orderId = newId('ord');
    const answer = await reserve([register(fresh())], { orderId });
    await callOperation(lineOperations(deps()), contract.openLines, { orderId, lines: answer.lines });
    await callOperation(lineOperations(deps()), contract.openLines, { orderId, lines: answer.lines });
    await callOperation(lineOperations(deps()), contract.openLines, {
      orderId: newId('ord'),
      lines: answer.lines,
    });
    const rows = await test.database.read.query(
      'SELECT profile_id AS profileId, state FROM domain WHERE id = ?',
      [answer.lines[0]?.domainId],
    );
    expect(rows).toEqual([{ profileId: trustedProfileId('prf_one'), state: 'REQUESTED' }]);
  });
});
