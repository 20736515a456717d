import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { executeOperation } from '../operations';
import { handleOf } from '../registrant-contacts';
import type { RegistryPort } from '../registry';
import {
  domainsDatabase,
  executing,
  StoppedClock,
  type TestDatabase,
  testDeps,
} from '../testing/domains-database';
import { learnRegistrants } from '../testing/known-registrants';
import { checkedContacts } from '../testing/registrant-data';
import { seedDomain } from '../testing/seeded-domain';
import { commitUpdate } from './commit-update';
import { previewUpdate } from './preview-update';

const START = new Date('2026-04-01T08:00:00.000Z');

describe('telling several registries of one change', () => {
  let test: TestDatabase;
  const clock = new StoppedClock(START);
  beforeAll(async () => {
    test = await domainsDatabase('told_once');
  });
  afterAll(() => test.end());

  const identity = {
    name: 'identity',
    close: async () => undefined,
    call: async (_: string, input: unknown) => checkedContacts(input),
  };
  const deps = (through?: RegistryPort) => ({ ...testDeps(test.database, clock, through), identity });
  const execute = (id: string, through?: RegistryPort) => executeOperation(deps(through), executing(id));
  const rows = (sql: string, values: readonly unknown[]) =>
    test.database.read.query(sql, [...values]) as Promise<Record<string, string>[]>;

  /** A change of the telephone number of a registrant with a .com and an .it, on its way to both registries. */
  const started = async (profile: string) => {
    const profileId = trustedProfileId(profile);
    for (const name of [`${profile.slice(4)}.com`, `${profile.slice(4)}.it`])
      await seedDomain(test.database.read, { profileId, name, paidThrough: addDays(START, 300), now: START });
    await learnRegistrants(test.database.read);
    const [{ id = '' } = {}] = await rows('SELECT id FROM registrant WHERE profile_id = ?', [profile]);
    const previewed = await previewUpdate(deps(), profileId, {
      ...{ registrantId: id, domainIds: null, form: { phone: '+390299' }, requestId: 'test' },
    });
    if (previewed.kind !== 'previewed') throw new Error(previewed.code);
    const update = await commitUpdate(deps(), profileId, previewed.token);
    const [com = '', it_ = ''] = update.targets[0]?.operationIds ?? [];
    return { id, com, it: it_, updateId: update.id };
  };
  const phoneOf = async (id: string) =>
    (await rows('SELECT phone FROM registrant WHERE id = ?', [id]))[0]?.phone;
  const phoneAt = async (registry: string, id: string) => {
    const sql = 'SELECT contact FROM sim_registry_contact WHERE registry = ? AND handle = ?';
    const [row] = await rows(sql, [registry, handleOf(id)]);
    return row === undefined ? null : (JSON.parse(row.contact ?? '{}') as { phone: string }).phone;
  };
  const stateOf = async (id: string) =>
    (await rows('SELECT state FROM registrant_update WHERE id = ?', [id]))[0]?.state;

  it('sends nothing twice when the process ends between the registry and our records', async () => {
    const { id, com, it: dotIt, updateId } = await started('prf_crash');
    const { registry } = deps();
    const crash = () => {
      throw new Error('crashed');
    };
    const crashing: RegistryPort = {
      ...registry,
      traitsOf: (name) => registry.traitsOf(name),
      check: (names) => registry.check(names),
      createContact: (command) => registry.createContact(command).then(crash),
    };
    await expect(execute(com, crashing)).rejects.toThrow('crashed');
    expect(await phoneAt('gtld', id)).toBe('+390299');
    await Promise.all([execute(com), execute(com), execute(com)]);
    const sent = 'SELECT kind, attempts FROM sim_registry_command WHERE name = ?';
    expect(await rows(sent, [handleOf(id)])).toEqual([{ kind: 'contact-create', attempts: 1 }]);
    // One registry has it, the other one does not: nothing is shown yet.
    expect([await phoneOf(id), await stateOf(updateId)]).toEqual(['+390575123456', 'PENDING']);
    await execute(dotIt);
    expect([await phoneOf(id), await stateOf(updateId)]).toEqual(['+390299', 'DONE']);
    const facts = "SELECT type FROM event_log WHERE profile_id = 'prf_crash' AND type = 'registrant.updated'";
    expect(await rows(facts, [])).toHaveLength(1);
  });

  it('is taken back at the registry that has it when another one refuses it', async () => {
    const { id, com, it: dotIt, updateId } = await started('prf_back');
    await execute(com);
    expect(await phoneAt('gtld', id)).toBe('+390299');
    const { registry } = deps();
    const refusing: RegistryPort = {
      ...registry,
      traitsOf: (name) => registry.traitsOf(name),
      check: (names) => registry.check(names),
      createContact: async () => ({ kind: 'refused', code: 'REFUSED_BY_POLICY' }),
    };
    await execute(dotIt, refusing);
    expect([await phoneOf(id), await stateOf(updateId)]).toEqual(['+390575123456', 'REFUSED']);
    const open = "SELECT id, asked_by AS askedBy FROM operation WHERE profile_id = ? AND state = 'PENDING'";
    const [back] = await rows(open, ['prf_back']);
    expect(back?.askedBy).toBe('SYSTEM');
    await execute(back?.id ?? '');
    expect(await phoneAt('gtld', id)).toBe('+390575123456');
    expect(await rows(open, ['prf_back'])).toEqual([]);
  });

  it('tells a registry again what has changed while it was being told', async () => {
    const { id, com, it: dotIt } = await started('prf_meanwhile');
    const { registry } = deps();
    const meanwhile: RegistryPort = {
      ...registry,
      traitsOf: (name) => registry.traitsOf(name),
      check: (names) => registry.check(names),
      createContact: async (command) => {
        await rows("UPDATE registrant SET last_name = 'Bianchini' WHERE id = ?", [id]);
        return registry.createContact(command);
      },
    };
    await execute(com, meanwhile);
    const open =
      "SELECT id FROM operation WHERE profile_id = 'prf_meanwhile' AND state = 'PENDING' AND id <> ?";
    const again = await rows(open, [dotIt]);
    expect(again).toHaveLength(1);
    await execute(dotIt);
    expect(await phoneOf(id)).toBe('+390575123456');
    await execute(again[0]?.id ?? '');
    expect(await phoneOf(id)).toBe('+390299');
    const name = "SELECT JSON_VALUE(contact, '$.name') AS n FROM sim_registry_contact WHERE handle = ?";
    expect(await rows(name, [handleOf(id)])).toEqual([{ n: 'Giulia Bianchini' }, { n: 'Giulia Bianchini' }]);
  });
});
