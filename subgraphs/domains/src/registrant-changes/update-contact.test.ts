import 'reflect-metadata';
import { actingAs } from '@customer-area/shared/actor';
import { addDays } from '@customer-area/shared/clock';
import { type Database, openDatabase } from '@customer-area/shared/database';
import { enqueueJob } from '@customer-area/shared/jobs';
import { entities } from '../compose-stores';
import { handleOf } from '../registrant-contacts';
import { REGISTRANT_DATA } from '../registrants';
import { composedDomains, eventually, login, type TestDomains } from '../testing/composed-domains';
import { correctedNames, fingerprintOf } from '../testing/registrant-data';
import { seedDomain } from '../testing/seeded-domain';

const PREVIEW = `mutation ($r: ID, $d: [ID!], $input: RegistrantUpdateInput!) {
  previewRegistrantUpdate(input: $input, registrantId: $r, domainIds: $d) {
    ... on RegistrantUpdatePreview { token } ... on RegistrantUpdateRefused { code } } }`;
const UPDATE = `mutation ($t: String!) { updateRegistrant(token: $t) {
  id status operations { id kind status requestedBy { capacity } waitsFor { code } } } }`;
const SHOWN = `query ($id: ID!) { domain(id: $id) { status registrant { id phone email lastName
  handles { registry handle } pendingUpdate { status operations { id status waitsFor { code } failure { code } } } } } }`;

interface Shown {
  readonly status: string;
  readonly registrant: {
    readonly id: string;
    readonly phone: string;
    readonly email: string;
    readonly lastName: string;
    readonly handles: readonly { registry: string; handle: string }[];
    readonly pendingUpdate: {
      readonly operations: readonly { id: string; status: string; waitsFor: { code: string } | null }[];
    } | null;
  } | null;
}

describe('what registries are told of a registrant', () => {
  let domains: TestDomains;
  let database: Database;
  beforeAll(async () => {
    domains = await composedDomains('update_contact');
    database = await openDatabase({ url: domains.url, entities, migrations: [] });
    domains.runtime.start();
  });
  afterAll(async () => {
    await database.close();
    await domains.end();
  });

  const rows = (sql: string, values: readonly unknown[] = []) =>
    database.read.query(sql, [...values]) as Promise<Record<string, string>[]>;
  const ask = async (source: string, profileId: string, variables: Record<string, unknown>) => {
    const viewer = login(profileId);
    const { data, errors } = await actingAs({ viewer }, () => domains.ask(source, viewer, variables));
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return Object.values(data ?? {})[0] as never;
  };
  const shown = (profileId: string, id: string): Promise<Shown> => ask(SHOWN, profileId, { id });
  /** Domains that were registered before registries knew contacts, and their registrant. */
  const customer = async (profileId: string, names: readonly string[]) => {
    const now = new Date();
    const ids: string[] = [];
    for (const name of names)
      ids.push(await seedDomain(database.read, { profileId, name, paidThrough: addDays(now, 300), now }));
    const [row] = await rows('SELECT id FROM registrant WHERE profile_id = ?', [profileId]);
    const registrantId = row?.id ?? '';
    await database.transact((manager) =>
      enqueueJob(manager, { kind: REGISTRANT_DATA, subjectId: registrantId, dueAt: now }),
    );
    await domains.runtime.settle();
    await eventually(async () => (await shown(profileId, ids[0] ?? '')).registrant);
    return { ids, first: ids[0] ?? '', registrantId };
  };
  const preview = (profileId: string, variables: object): Promise<{ token?: string; code?: string }> =>
    ask(PREVIEW, profileId, variables as Record<string, unknown>);
  const change = async (profileId: string, variables: object): Promise<{ operations: { id: string }[] }> => {
    const { token, code } = await preview(profileId, variables);
    if (token === undefined) throw new Error(`refused: ${code}`);
    return ask(UPDATE, profileId, { t: token });
  };
  const contacts = async (handle: string) =>
    (
      await rows('SELECT registry, contact FROM sim_registry_contact WHERE handle = ? ORDER BY registry', [
        handle,
      ])
    ).map(({ registry, contact }) => [registry, JSON.parse(contact ?? '{}')]);
  const registered = (name: string) =>
    rows('SELECT registrant FROM sim_registry_domain WHERE name = ?', [name]);

  /** An order of names is paid, and all of them get registered. */
  const register = async (profileId: string, orderId: string, names: readonly string[]) => {
    const line = (name: string) => ({
      ...{ lineId: `lin_${name}`, kind: 'register', domainId: `dom_${name}`, name, unicodeName: name },
      ...{ tld: name.slice(name.lastIndexOf('.') + 1), years: 1 },
    });
    domains.addOrderEvent('order.paid', profileId, {
      ...{ orderId, number: '20260000009', total: 3_660, currency: 'EUR', invoiceNumber: 'F9' },
      lines: names.map(line),
    });
    const ids = names.map((name) => `dom_${name}`);
    await eventually(async () => {
      const states = await rows("SELECT id FROM domain WHERE id IN (?) AND state = 'REGISTERED'", [ids]);
      return states.length === names.length;
    });
  };

  it('is in each registry once, as the holder of its names, before it is shown as changed', async () => {
    const me = 'prf_confirmed_told';
    const { first, registrantId } = await customer(me, ['told-a.com', 'told-b.net', 'told-c.it']);
    const started = await change(me, { r: registrantId, input: { phone: '+390211' } });
    expect(started.operations).toMatchObject([
      { kind: 'UPDATE_CONTACT', requestedBy: { capacity: 'LOGIN' } },
      { kind: 'UPDATE_CONTACT', requestedBy: { capacity: 'LOGIN' } },
    ]);
    const after = await eventually(async () => {
      const domain = await shown(me, first);
      return domain.registrant?.phone === '+390211' ? domain.registrant : null;
    });
    const handle = handleOf(registrantId);
    expect(handle).toMatch(/^CA[0-9A-Z]{14}$/);
    expect(after.handles).toEqual([
      { registry: 'simulated-gtld', handle },
      { registry: 'simulated-it', handle },
    ]);
    expect(await contacts(handle)).toEqual([
      [
        'gtld',
        expect.objectContaining({ name: 'Giulia Bianchi', phone: '+390211', taxCode: 'BNCGLI85C50A390K' }),
      ],
      ['it', expect.objectContaining({ phone: '+390211', city: 'Roma' })],
    ]);
    for (const name of ['told-a.com', 'told-b.net', 'told-c.it'])
      await eventually(async () => (await registered(name))[0]?.registrant === handle);
  });

  it('is the contact for which a new name is created, made once for names of one order', async () => {
    const me = 'prf_confirmed_new';
    const names = ['new-a.com', 'new-b.com', 'new-c.it'];
    await register(me, 'ord_new', names);
    const [{ id = '' } = {}] = await rows('SELECT id FROM registrant WHERE profile_id = ?', [me]);
    const handle = handleOf(id);
    for (const name of names) expect(await registered(name)).toEqual([{ registrant: handle }]);
    expect((await contacts(handle)).map(([registry]) => registry)).toEqual(['gtld', 'it']);
    const told = await rows('SELECT registry FROM registrant_handle WHERE registrant_id = ?', [id]);
    expect(told).toHaveLength(2);
    const held = await rows('SELECT contact_handle AS h FROM domain WHERE profile_id = ?', [me]);
    expect(held).toEqual(names.map(() => ({ h: handle })));
  });

  it.each([
    ['down-once', 'down-once-tu@example.it'],
    ['lost-reply', 'lost-reply-tu@example.it'],
  ])('arrives once after a registry that is %s', async (kind, email) => {
    const me = `prf_confirmed_${kind}`;
    const { first, registrantId } = await customer(me, [`${kind}-told.com`]);
    const input = { email, emailConfirmation: email };
    const { operations } = await change(me, { r: registrantId, input });
    await eventually(async () => (await shown(me, first)).registrant?.email === email);
    const handle = handleOf(registrantId);
    expect(await contacts(handle)).toEqual([['gtld', expect.objectContaining({ email })]]);
    const [operation] = operations;
    const steps = 'SELECT to_state AS s FROM operation_transition WHERE operation_id = ? ORDER BY at, id';
    expect(await rows(steps, [operation?.id])).toEqual([
      { s: 'PENDING' },
      { s: 'IN_PROGRESS' },
      { s: 'SUCCEEDED' },
    ]);
  });

  it('is shown as it was while a registry does not answer, and takes one change at a time', async () => {
    const me = 'prf_confirmed_stuck';
    const { first, registrantId } = await customer(me, ['stuck-told.com']);
    const email = 'stuck-tu@example.it';
    const { operations } = await change(me, {
      r: registrantId,
      input: { email, emailConfirmation: email },
    });
    await eventually(async () => {
      const [row] = await rows('SELECT state FROM operation WHERE id = ?', [operations[0]?.id]);
      return row?.state === 'IN_PROGRESS';
    });
    const waiting = await shown(me, first);
    expect(waiting.registrant).toMatchObject({
      email: `${me}@example.it`,
      pendingUpdate: { status: 'PENDING', operations: [{ status: 'IN_PROGRESS' }] },
    });
    expect(await preview(me, { r: registrantId, input: { phone: '+39022' } })).toEqual({
      code: 'UPDATE_PENDING',
    });
  });

  it('takes one change after another', async () => {
    const me = 'prf_confirmed_twice';
    const { first, registrantId } = await customer(me, ['twice.com', 'twice.it']);
    for (const phone of ['+390231', '+390232', '+390233']) {
      await change(me, { r: registrantId, input: { phone } });
      await eventually(async () => (await shown(me, first)).registrant?.phone === phone);
    }
    expect(await contacts(handleOf(registrantId))).toEqual([
      ['gtld', expect.objectContaining({ phone: '+390233' })],
      ['it', expect.objectContaining({ phone: '+390233' })],
    ]);
  });

  it('stays as it was when a registry refuses the change, which says so', async () => {
    const me = 'prf_confirmed_refused';
    const { first, registrantId } = await customer(me, ['refuses.com']);
    const email = 'refused-tu@example.it';
    const { operations } = await change(me, { r: registrantId, input: { email, emailConfirmation: email } });
    await eventually(async () => (await shown(me, first)).registrant?.pendingUpdate === null);
    expect((await shown(me, first)).registrant?.email).toBe(`${me}@example.it`);
    expect(
      await rows('SELECT state, failure_code AS code FROM operation WHERE id = ?', [operations[0]?.id]),
    ).toEqual([{ state: 'FAILED', code: 'REFUSED_BY_REGISTRY' }]);
    expect(
      await rows('SELECT state, failure_code AS code, contact FROM registrant_update WHERE profile_id = ?', [
        me,
      ]),
    ).toEqual([{ state: 'REFUSED', code: 'REFUSED_BY_REGISTRY', contact: null }]);
  });

  it('parts some names from their registrant with a contact of their own, where no trade is needed', async () => {
    const me = 'prf_confirmed_parts';
    const { ids, registrantId } = await customer(me, ['parts-a.com', 'parts-b.com', 'parts-c.it']);
    const [a = '', b = '', c = ''] = ids;
    await change(me, { d: [a], input: { phone: '+39024' } });
    const own = await eventually(async () => {
      const { registrant } = await shown(me, a);
      return registrant?.phone === '+39024' ? registrant : null;
    });
    expect(own.id).not.toBe(registrantId);
    await eventually(async () => (await registered('parts-a.com'))[0]?.registrant === handleOf(own.id));
    expect((await shown(me, b)).registrant).toMatchObject({ id: registrantId, pendingUpdate: null });
    expect(await contacts(handleOf(registrantId))).toEqual([]);
    expect(await preview(me, { d: [c], input: { phone: '+39025' } })).toEqual({ code: 'SPLIT_IS_A_TRADE' });
  });

  it('leaves nothing of a part whose contact is refused', async () => {
    const me = 'prf_confirmed_unparted';
    const { ids, registrantId } = await customer(me, ['unparted-a.com', 'unparted-b.com']);
    const email = 'refused-parte@example.it';
    await change(me, { d: [ids[0]], input: { email, emailConfirmation: email } });
    await eventually(async () => (await shown(me, ids[0] ?? '')).registrant?.pendingUpdate === null);
    expect(await rows('SELECT id FROM registrant WHERE profile_id = ?', [me])).toEqual([
      { id: registrantId },
    ]);
    expect(await rows('SELECT handle FROM registrant_handle WHERE profile_id = ?', [me])).toEqual([]);
  });

  it('has a corrected name told, and staff look into it where the registry never changes a holder', async () => {
    const me = 'prf_confirmed_corrected';
    const { first, registrantId } = await customer(me, ['corrected.com', 'corrected.it']);
    await change(me, { r: registrantId, input: { phone: '+39026' } });
    await eventually(async () => (await shown(me, first)).registrant?.phone === '+39026');
    correctedNames.set(me, 'Bianchini');
    domains.addProfileEvent('profile.rectified', me, {
      ...{ fields: ['lastName'], emailFingerprint: fingerprintOf(me), emailVerified: true },
    });
    const handle = handleOf(registrantId);
    await eventually(async () => (await contacts(handle))[0]?.[1]?.name === 'Giulia Bianchini');
    const waiting = () =>
      rows("SELECT state, waits_for AS w FROM operation WHERE profile_id = ? AND state = 'BLOCKED'", [me]);
    const open = await eventually(async () => {
      const found = await waiting();
      return found.length > 0 ? found : null;
    });
    expect(open).toEqual([{ state: 'BLOCKED', w: 'STAFF_CHECK' }]);
    expect((await contacts(handle))[1]?.[1]?.name).toBe('Giulia Bianchi');

    const toldInItaly = () =>
      rows("SELECT told FROM registrant_handle WHERE registrant_id = ? AND registry = 'simulated-it'", [
        registrantId,
      ]);
    const before = await toldInItaly();
    // What is bought meanwhile is registered for the contact that is there: it is corrected with the others.
    await register(me, 'ord_corrected', ['corrected-later.it', 'corrected-later.com']);
    for (const name of ['corrected-later.it', 'corrected-later.com'])
      expect(await registered(name)).toEqual([{ registrant: handle }]);
    expect(await toldInItaly()).toEqual(before);
    expect(await waiting()).toHaveLength(1);

    await rows(
      "UPDATE sim_registry_contact SET contact = JSON_SET(contact, '$.name', 'Giulia Bianchini') WHERE handle = ? AND registry = 'it'",
      [handle],
    );
    await rows(
      `UPDATE job SET due_at = NOW(3) WHERE state = 'READY' AND subject_id =
        (SELECT id FROM operation WHERE profile_id = ? AND state = 'BLOCKED') ORDER BY due_at LIMIT 1`,
      [me],
    );
    await domains.runtime.settle();
    await eventually(async () => (await waiting()).length === 0);
    expect(await toldInItaly()).not.toEqual(before);
  });
});
