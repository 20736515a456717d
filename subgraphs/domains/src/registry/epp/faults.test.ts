import 'reflect-metadata';
import { createLogger } from '@customer-area/shared/logging';
import {
  type Certificates,
  type EppServer,
  makeCertificates,
  REGISTRARS,
  startEppServer,
} from '../../../../../test/epp';
import { addYears } from '../../lifecycle';
import { StoppedClock } from '../../testing/domains-database';
import { type EppUnderTest, openedAt } from '../../testing/epp-registry-under-test';
import { done, NAME_SERVERS } from '../../testing/registry-under-test';

const START = new Date('2026-03-10T09:00:00.000Z');

describe.each(['gtld', 'it'] as const)('a session at a registry (%s)', (registry) => {
  let certificates: Certificates;
  let server: EppServer;
  const clock = new StoppedClock(START);
  const opened: { close(): Promise<void> }[] = [];
  const tld = registry === 'it' ? 'it' : 'com';
  let fresh = 0;
  const newName = () => `name-${++fresh}.${tld}`;
  const open = (options: Partial<EppUnderTest> = {}) => {
    const one = openedAt(server, { registry, certificates, clock, ...options });
    opened.push(one);
    return one;
  };
  const create = (name: string, commandId = 'opr_1') => ({
    commandId,
    name,
    years: 1,
    nameServers: NAME_SERVERS,
  });
  const count = (verb: string) => server.verbs.filter((one) => one === verb).length;
  beforeAll(async () => {
    certificates = makeCertificates();
    server = await startEppServer({ registry, certificates, clock });
  });
  afterAll(async () => {
    for (const one of opened) await one.close();
    await server.stop();
    certificates.remove();
  });
  afterEach(() => expect(server.faults.left).toBe(0));

  it.each([
    ['DROP_AFTER_COMMIT', true],
    ['HALF_FRAME', true],
    ['WRONG_CLTRID', true],
    ['DROP_BEFORE', false],
  ] as const)(
    'has no answer to a command after %s, sends it once, and finds out by info',
    async (kind, isThere) => {
      const { adapter } = open();
      const name = newName();
      const before = count('domain:create');
      server.faults.next('domain:create', { kind });
      expect(await adapter.create(create(name))).toEqual({ kind: 'unavailable' });
      expect(count('domain:create')).toBe(before + 1);
      const answer = await adapter.info(name);
      expect(answer).toMatchObject({ kind: 'answered', value: isThere ? { isOurs: true } : null });
      const again = await adapter.create(create(name));
      expect(again).toMatchObject(isThere ? { kind: 'refused', code: 'NAME_TAKEN' } : { kind: 'done' });
    },
  );

  it('moves a name server inside a name once, though the answer was lost', async () => {
    const { adapter } = open();
    const name = newName();
    const host = `ns1.${name}`;
    const moved = (...addresses: string[]) =>
      adapter.update({ commandId: 'opr_1', name, glue: [{ host, addresses }] });
    await adapter.create(create(name));
    const glue = [{ host, addresses: ['203.0.113.7'] }];
    await adapter.update({ commandId: 'opr_1', name, nameServers: [host, ...NAME_SERVERS], glue });
    const verb = registry === 'gtld' ? 'host:update' : 'domain:update';
    const before = count(verb);
    server.faults.next(verb, { kind: 'DROP_AFTER_COMMIT' });
    expect(await moved('203.0.113.8')).toEqual({ kind: 'unavailable' });
    expect((await moved('203.0.113.8')).kind).toBe('done');
    expect(count(verb)).toBe(before + 1);
    const value = [{ host, addresses: ['203.0.113.8'] }];
    expect(await adapter.glueOf(name)).toEqual({ kind: 'answered', value });
  });

  it('forgets no name server to which another name points', async () => {
    if (registry !== 'gtld') return;
    const { adapter } = open();
    const [name, another] = [newName(), newName()];
    const host = `ns1.${name}`;
    for (const one of [name, another]) await adapter.create(create(one));
    await adapter.update({ commandId: 'opr_1', name, glue: [{ host, addresses: ['203.0.113.7'] }] });
    await adapter.update({ commandId: 'opr_2', name: another, nameServers: [host, ...NAME_SERVERS] });
    const forgotten = await adapter.update({ commandId: 'opr_3', name, glue: [{ host, addresses: [] }] });
    expect(forgotten).toEqual({ kind: 'refused', code: 'HOST_IN_USE' });
    const deleted = await adapter.delete({ commandId: 'opr_4', name });
    expect(deleted).toEqual({ kind: 'refused', code: 'STATUS_PROHIBITS' });
    expect(await adapter.info(name)).toMatchObject({ value: { phase: 'REGISTERED' } });
    const own = { nameServers: [host, ...NAME_SERVERS] };
    await adapter.update({ commandId: 'opr_5', name, ...own });
    expect((await adapter.delete({ commandId: 'opr_6', name })).kind).toBe('refused');
    const shown = await adapter.info(name);
    const standing = shown.kind === 'answered' ? (shown.value?.nameServers ?? []) : [];
    expect([...standing].sort()).toEqual([...own.nameServers].sort());
  });

  it('asks once for a name of another registrar whose answer was lost, and finds what came of it', async () => {
    const [ours, other] = [open(), open({ registrar: 'OTHER-REG' })];
    const name = newName();
    await other.adapter.create(create(name));
    const authCode = 'code-of-transfer';
    await other.adapter.update({ commandId: 'opr_2', name, authCode });
    server.faults.next('domain:transfer-request', { kind: 'DROP_AFTER_COMMIT' });
    const request = { commandId: 'opr_3', name, authCode };
    expect(await ours.adapter.requestTransfer(request)).toEqual({ kind: 'unavailable' });
    expect(await ours.adapter.transferOf(name)).toMatchObject({
      value: { from: 'OTHER-REG', to: 'OUR-REG' },
    });
    expect(await ours.adapter.requestTransfer(request)).toEqual({
      kind: 'refused',
      code: 'TRANSFER_PENDING',
    });
  });

  it('tells whose a name is where its registry shows others no dates of it', async () => {
    const [ours, other] = [open(), open({ registrar: 'OTHER-REG' })];
    const name = newName();
    await other.adapter.create(create(name));
    server.registry.tellsDatesToOthers = false;
    const answer = await ours.adapter.info(name);
    server.registry.tellsDatesToOthers = true;
    expect(answer).toMatchObject({
      kind: 'answered',
      value: { sponsor: 'OTHER-REG', isOurs: false, createdAt: null, expiresAt: null },
    });
  });

  it('takes a name that it may not see for another registrar’s, of which nothing is known', async () => {
    const { adapter } = open();
    const name = newName();
    await adapter.create(create(name));
    server.faults.next('domain:info', { kind: 'REFUSED', code: 2201 });
    expect(await adapter.info(name)).toMatchObject({
      kind: 'answered',
      value: { name, isOurs: false, sponsor: null, createdAt: null, expiresAt: null, nameServers: [] },
    });
    server.faults.next('domain:info', { kind: 'REFUSED', code: 2201 });
    expect(await adapter.glueOf(name)).toEqual({ kind: 'answered', value: [] });
    server.faults.next('domain:info', { kind: 'REFUSED', code: 2308 });
    expect(await adapter.info(name)).toEqual({ kind: 'unavailable' });
    expect(await adapter.info(name)).toMatchObject({ value: { isOurs: true } });
  });

  it('does not take a transfer for ended because the registry does not tell of it', async () => {
    const { adapter } = open();
    const name = newName();
    await adapter.create(create(name));
    for (const code of [2201, 2308]) {
      server.faults.next('domain:transfer-query', { kind: 'REFUSED', code });
      expect(await adapter.transferOf(name)).toEqual({ kind: 'unavailable' });
    }
    for (const code of [2301, 2303]) {
      server.faults.next('domain:transfer-query', { kind: 'REFUSED', code });
      expect(await adapter.transferOf(name)).toEqual({ kind: 'answered', value: null });
    }
  });

  it('waits for a slow answer as long as it may, and no longer', async () => {
    const { adapter } = open({ settings: { answerSeconds: 60 } });
    server.faults.next('domain:create', { kind: 'SLOW', ms: 1_000 });
    expect((await adapter.create(create(newName()))).kind).toBe('done');
    const { adapter: impatient } = open({ settings: { answerSeconds: 1 } });
    server.faults.next('domain:create', { kind: 'SLOW', ms: 3_000 });
    const name = newName();
    expect(await impatient.create(create(name))).toEqual({ kind: 'unavailable' });
    expect(await adapter.info(name)).toMatchObject({ value: { isOurs: true } });
  });

  it('asks a question again when its connection broke', async () => {
    const { adapter } = open();
    server.faults.next('domain:check', { kind: 'DROP_AFTER_COMMIT' });
    const name = newName();
    expect(await adapter.check([name])).toEqual({ kind: 'answered', value: new Map([[name, 'FREE']]) });
  });

  it.each([
    [2104, { kind: 'refused', code: 'CREDIT_EXHAUSTED' }],
    [2308, { kind: 'refused', code: 'REFUSED_BY_POLICY' }],
    [2400, { kind: 'unavailable' }],
  ])('answers a result of %d with %j, and goes on', async (code, outcome) => {
    const { adapter } = open();
    server.faults.next('domain:create', { kind: 'REFUSED', code });
    expect(await adapter.create(create(newName()))).toEqual(outcome);
    expect((await adapter.create(create(newName()))).kind).toBe('done');
  });

  it('stops the operation when the registry does not understand us: that is a defect', async () => {
    server.faults.next('domain:create', { kind: 'REFUSED', code: 2001 });
    await expect(open().adapter.create(create(newName()))).rejects.toThrow('did not understand');
  });

  it('has one command in flight, and one session for all of them', async () => {
    const { adapter } = open();
    const before = count('login');
    const names = Array.from({ length: 10 }, newName);
    const outcomes = await Promise.all(names.map((name) => adapter.create(create(name))));
    expect(outcomes.every(({ kind }) => kind === 'done')).toBe(true);
    expect(count('login')).toBe(before + 1);
  });

  it('sends nothing for commands of which too many wait, or whose turn does not come in time', async () => {
    const { adapter } = open({ settings: { mostWaiting: 2, waitSeconds: 0.1 } });
    await adapter.info(newName());
    const before = count('domain:create');
    server.faults.next('domain:create', { kind: 'SLOW', ms: 500 });
    const first = adapter.create(create(newName()));
    await until(() => count('domain:create') > before);
    const others = Array.from({ length: 3 }, () => adapter.create(create(newName())));
    const unavailable = { kind: 'unavailable' };
    expect(await Promise.all(others)).toEqual([unavailable, unavailable, unavailable]);
    expect((await first).kind).toBe('done');
    expect((await adapter.create(create(newName()))).kind).toBe('done');
    expect(count('domain:create')).toBe(before + 2);
  });

  it('answers at once for a while after a login that failed', async () => {
    const wrong = { passwordFile: certificates.authority };
    for (const [loginPauseSeconds, tried] of [
      [60, 1],
      [0, 4],
    ] as const) {
      const { adapter } = open({ settings: { ...wrong, loginPauseSeconds } });
      const logins = () => server.frames.filter((frame) => frame.includes('<login')).length;
      const before = logins();
      for (const _ of [1, 2]) expect(await adapter.info(newName())).toEqual({ kind: 'unavailable' });
      expect(logins()).toBe(before + tried);
    }
  });

  it('keeps a session alive that says nothing, and opens a new one when the old one is gone', async () => {
    const { adapter } = open({ settings: { keepAliveSeconds: 0.05 } });
    await adapter.info(newName());
    const logins = count('login');
    const hellos = count('hello');
    await until(() => count('hello') > hellos + 1);
    expect(count('login')).toBe(logins);
    server.faults.next('hello', { kind: 'DROP_AFTER_COMMIT' });
    await until(() => server.faults.left === 0);
    expect((await adapter.create(create(newName()))).kind).toBe('done');
    expect(count('login')).toBe(logins + 1);
  });

  it('renews a session that is old', async () => {
    const { adapter } = open({ settings: { renewAfterHours: 1e-9 } });
    await adapter.info(newName());
    const [logins, logouts] = [count('login'), count('logout')];
    await adapter.info(newName());
    expect([count('login'), count('logout')]).toEqual([logins + 1, logouts + 1]);
  });

  it('keeps what both sides call a command with the operation, and asks nothing in its name', async () => {
    const { adapter, sent } = open();
    const { expiresAt } = done(await adapter.create(create(newName(), 'opr_kept')));
    expect(expiresAt).toEqual(addYears(START, 1));
    const [creating, ...others] = sent.filter(({ verb }) => verb === 'domain:create');
    expect(others).toEqual([]);
    expect(creating).toMatchObject({ commandId: 'opr_kept', svTRID: expect.stringMatching(/^SV-\d+$/) });
    expect(server.frames.some((frame) => frame.includes('<clTRID>opr_kept.'))).toBe(true);
  });

  it('tells the end of a command that was accepted undecided, under the same reference', async () => {
    const { adapter } = open();
    for (const isDone of [true, false]) {
      server.faults.next('domain:create', { kind: 'UNDECIDED' });
      const name = newName();
      const outcome = await adapter.create(create(name));
      if (outcome.kind !== 'pending') throw new Error('it was decided');
      expect(await adapter.info(name)).toMatchObject({ value: null });
      server.decide(isDone);
      const message = await adapter.poll();
      const kind = isDone ? 'COMMAND_DONE' : 'COMMAND_REFUSED';
      expect(message).toMatchObject({ value: { kind, name, reference: outcome.reference } });
      expect(await adapter.info(name)).toMatchObject({ value: isDone ? { isOurs: true } : null });
      if (message.kind === 'answered') await adapter.acknowledge(message.value?.id ?? '');
    }
  });

  it('acknowledges a message once, also when the answer to that was lost', async () => {
    const { adapter } = open();
    const { name } = done(await adapter.create(create(newName())));
    clock.advance(366);
    const first = await adapter.poll();
    if (first.kind !== 'answered' || first.value === null) throw new Error(`nothing about ${name}`);
    server.faults.next('poll-ack', { kind: 'DROP_AFTER_COMMIT' });
    expect(await adapter.acknowledge(first.value.id)).toEqual({ kind: 'answered', value: null });
    clock.advance(-366);
    const next = await adapter.poll();
    expect(next.kind === 'answered' && next.value?.id).not.toBe(first.value.id);
  });

  it('writes what commands were called into its log, and no auth code, password or contact', async () => {
    const lines: string[] = [];
    const logger = createLogger('domains', 'trace', { write: (line) => void lines.push(line) });
    const { adapter } = open({ logger });
    const name = newName();
    await adapter.create(create(name, 'opr_logged'));
    await adapter.update({ commandId: 'opr_logged', name, authCode: 'Secret-of-name-1' });
    await adapter.requestTransfer({ commandId: 'opr_logged', name, authCode: 'Secret-of-name-2' });
    server.faults.next('domain:update', { kind: 'HALF_FRAME' });
    await adapter.update({ commandId: 'opr_logged', name, authCode: 'Secret-of-name-3' });
    const log = lines.join('');
    expect(log).toContain('opr_logged');
    for (const secret of ['Secret-of-name', REGISTRARS['OUR-REG'], name, server.registry.authCodes.get(name)])
      expect(log).not.toContain(secret);
  });

  it('has no session with a certificate that nobody knows, at a server that nobody knows, or with the wrong password', async () => {
    const { cert: certificateFile, key: keyFile } = certificates.stranger;
    const stranger = open({ settings: { certificateFile, keyFile } });
    const strange = open({ settings: { authorityFile: certificates.stranger.cert } });
    const wrong = open({ settings: { passwordFile: certificates.authority } });
    const before = count('domain:info');
    for (const { adapter } of [stranger, strange, wrong])
      expect(await adapter.info(newName())).toEqual({ kind: 'unavailable' });
    expect(count('domain:info')).toBe(before);
  });
});

describe('a renewal that is accepted undecided', () => {
  it('waits for its end under the reference of the registry', async () => {
    const certificates = makeCertificates();
    const clock = new StoppedClock(START);
    const server = await startEppServer({ registry: 'gtld', certificates, clock });
    const { adapter, close } = openedAt(server, { registry: 'gtld', certificates, clock });
    const command = { commandId: 'opr_1', name: 'later.com', years: 1 };
    const { expiresAt } = done(await adapter.create({ ...command, nameServers: NAME_SERVERS }));
    server.faults.next('domain:renew', { kind: 'UNDECIDED' });
    const outcome = await adapter.renew({ ...command, seenExpiry: expiresAt });
    if (outcome.kind !== 'pending') throw new Error(`it is ${outcome.kind}`);
    server.decide(true);
    const { reference } = outcome;
    expect(await adapter.poll()).toMatchObject({ value: { kind: 'COMMAND_DONE', reference } });
    expect(await adapter.info('later.com')).toMatchObject({ value: { expiresAt: addYears(START, 2) } });
    await close();
    await server.stop();
    certificates.remove();
  });
});

describe('a restore whose report is sent days after it was asked for', () => {
  it('reports the moment of the deletion that was stored, and is refused with another one', async () => {
    const certificates = makeCertificates();
    const clock = new StoppedClock(START);
    const server = await startEppServer({ registry: 'gtld', certificates, clock });
    const { adapter, close } = openedAt(server, { registry: 'gtld', certificates, clock });
    const command = { commandId: 'opr_1', name: 'back.com' };
    done(await adapter.create({ ...command, years: 1, nameServers: NAME_SERVERS }));
    clock.advance(6);
    const deletedAt = clock.now();
    done(await adapter.delete(command));
    clock.advance(3);
    server.faults.next('domain:update', { kind: 'DROP_AFTER_COMMIT' });
    expect(await adapter.restore({ ...command, deletedAt })).toEqual({ kind: 'unavailable' });
    clock.advance(2);
    const refused = { kind: 'refused', code: 'REFUSED_BY_POLICY' };
    expect(await adapter.restore({ ...command, deletedAt: null })).toEqual(refused);
    expect(done(await adapter.restore({ ...command, deletedAt }))).toMatchObject({ phase: 'REGISTERED' });
    const reports = server.frames.filter((frame) => frame.includes('rgp:report'));
    expect(reports.at(-1)).toContain(`<rgp:delTime>${deletedAt.toISOString()}</rgp:delTime>`);
    await close();
    await server.stop();
    certificates.remove();
  });
});

describe('a dear name', () => {
  it('is answered as taken, and is not bought at the price of others', async () => {
    const certificates = makeCertificates();
    const clock = new StoppedClock(START);
    const server = await startEppServer({ registry: 'gtld', certificates, clock });
    const { adapter, close } = openedAt(server, { registry: 'gtld', certificates, clock });
    server.registry.premium.add('dear.com');
    const value = new Map([
      ['dear.com', 'TAKEN'],
      ['plain.com', 'FREE'],
    ]);
    expect(await adapter.check(['dear.com', 'plain.com'])).toEqual({ kind: 'answered', value });
    const create = { commandId: 'opr_1', name: 'dear.com', years: 1, nameServers: NAME_SERVERS };
    expect(await adapter.create(create)).toEqual({ kind: 'refused', code: 'REFUSED_BY_POLICY' });
    await close();
    await server.stop();
    certificates.remove();
  });
});

async function until(isSo: () => boolean): Promise<void> {
  for (let look = 0; look < 6_000 && !isSo(); look++) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(isSo()).toBe(true);
}
