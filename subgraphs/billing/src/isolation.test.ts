import { newId } from '@customer-area/shared/ids';
import { isolation } from '@customer-area/shared/isolation';
import { CANCEL, ORDER, pay, placed } from './testing/documents';
import { type Answer, anonymous, type Billing, login, openBilling, profile } from './testing/open-billing';

const ENTITIES = `query ($r: [_Any!]!) { _entities(representations: $r) { __typename
  ... on Order { id number total { amount } lines { id } invoice { id } }
  ... on Invoice { id number order { id } }
  ... on Domain { id orders { totalCount edges { cursor node { id number } } } }
  ... on RegistrantProfile { id orders { totalCount edges { node { id } } } invoices { totalCount edges { node { id } } } } } }`;

const narrow = isolation.narrow;
const without = { stores: 'stores', permissions: 'permissions', nothing: 'nothing' } as const;

describe.each(Object.values(without))('isolation, with %s switched off', (off) => {
  let billing: Billing;
  const giulia = profile();
  const stranger = profile();
  let hers: { order: string; unpaid: string; invoice: string; domain: string; method: string };

  beforeAll(async () => {
    billing = await openBilling({ enforcePermissions: off !== without.permissions });
    const me = login(giulia);
    const paid = await placed(billing, me);
    await pay(billing, me, paid.id, { card: { token: 'tok_ok', save: true } });
    const unpaid = await placed(billing, me);
    const { data } = await billing.run(
      me,
      `{ order(id: "${paid.id}") { invoice { id } lines { domain { id } } } paymentMethods { id } }`,
    );
    hers = {
      order: paid.id,
      unpaid: unpaid.id,
      invoice: data.order.invoice.id,
      domain: data.order.lines[0].domain.id,
      method: data.paymentMethods[0].id,
    };
    await placed(billing, login(stranger));
    if (off === without.stores) isolation.narrow = (query) => query;
  });
  afterAll(async () => {
    isolation.narrow = narrow;
    await billing.close();
  });

  /** What a stranger was told: no id of hers may be in it. */
  const showsNothingOfHers = (answer: Answer, asked: readonly string[] = []) => {
    const text = JSON.stringify(answer);
    for (const id of [giulia, ...Object.values(hers)])
      if (!asked.includes(id)) expect(text).not.toContain(id);
    expect(text).not.toContain('F20');
  };
  const entity = (type: string, id: string) =>
    billing.run(login(stranger), ENTITIES, { r: [{ __typename: type, id }] });

  it('another login of the same profile sees everything', async () => {
    const { data } = await billing.run(login(giulia), ORDER, { id: hers.order });
    expect(data.order.id).toBe(hers.order);
  });

  it('shows a stranger no order and no invoice by id', async () => {
    const order = await billing.run(login(stranger), ORDER, { id: hers.order });
    const invoice = await billing.run(
      login(stranger),
      '{ invoice(id: "ID") { id number } }'.replace('ID', hers.invoice),
    );
    expect([order.data, invoice.data]).toEqual([{ order: null }, { invoice: null }]);
    for (const answer of [order, invoice]) showsNothingOfHers(answer);
  });

  it.each([
    ['orders', '{ orders { totalCount } }', 1],
    [
      'invoices',
      `{ _entities(representations: [{ __typename: "RegistrantProfile", id: "${stranger}" }]) { ... on RegistrantProfile { invoices { totalCount } } } }`,
      0,
    ],
    ['orders of her domain', 'DOMAIN', 0],
  ])('counts no %s but the stranger’s own', async (_, query, own) => {
    const document =
      query === 'DOMAIN'
        ? `{ _entities(representations: [{ __typename: "Domain", id: "${hers.domain}" }]) { ... on Domain { orders { totalCount } } } }`
        : query;
    const answer = await billing.run(login(stranger), document);
    const counted = /"totalCount":(\d+)/.exec(JSON.stringify(answer))?.[1];
    // A total is the stranger's own, or it is not told at all.
    if (off === without.stores) expect([undefined, String(own)]).toContain(counted);
    else expect(counted).toBe(String(own));
  });

  it.each(['Order', 'Invoice', 'RegistrantProfile'])('shows a stranger no %s as an entity', async (type) => {
    const id = { Order: hers.order, Invoice: hers.invoice, RegistrantProfile: giulia }[type] ?? '';
    const answer = await entity(type, id);
    expect(answer.data).toEqual({ _entities: [null] });
    showsNothingOfHers(answer);
  });

  it('shows a stranger no order of her domain', async () => {
    const answer = await entity('Domain', hers.domain);
    showsNothingOfHers(answer, [hers.domain]);
  });

  if (off !== without.stores) {
    it('answers for a foreign id byte by byte as for an absent one', async () => {
      const compare = async (ask: (id: string) => Promise<Answer>, foreign: string, absent: string) => {
        const answers = [await ask(foreign), await ask(absent)].map((answer, i) =>
          JSON.stringify(answer).replaceAll([foreign, absent][i] ?? '', 'ID'),
        );
        expect(answers[0]).toBe(answers[1]);
      };
      const me = login(stranger);
      await compare((id) => billing.run(me, ORDER, { id }), hers.order, newId('ord'));
      await compare(
        (id) => billing.run(me, '{ invoice(id: "ID") { id } }'.replace('ID', id)),
        hers.invoice,
        newId('inv'),
      );
      for (const id of ['nonsense', '', '\u0000', '1', "' OR 1=1", 'x'.repeat(10_000)])
        expect((await billing.run(me, ORDER, { id })).data).toEqual({ order: null });
      await compare((id) => entity('Order', id), hers.order, newId('ord'));
      await compare((id) => entity('Invoice', id), hers.invoice, newId('inv'));
      await compare((id) => entity('Domain', id), hers.domain, newId('dom'));
      await compare((id) => entity('RegistrantProfile', id), giulia, newId('prf'));
    });

    it("lists and counts only what is the viewer's own, also behind a cursor of somebody else", async () => {
      const list =
        'query ($after: String) { orders(after: $after) { totalCount edges { cursor node { id } } } }';
      const theirs = (await billing.run(login(giulia), list)).data.orders;
      expect(theirs.totalCount).toBe(2);
      const own = (await billing.run(login(stranger), list)).data.orders;
      expect(own).toMatchObject({ totalCount: 1, edges: [{}] });
      for (const { cursor } of theirs.edges) {
        const answer = await billing.run(login(stranger), list, { after: cursor });
        showsNothingOfHers(answer);
        expect(answer.data.orders.totalCount).toBe(1);
      }
      const nobody = (await billing.run(login(profile()), list)).data.orders;
      expect(nobody).toEqual({ totalCount: 0, edges: [] });
      const methods = await billing.run(
        login(stranger),
        '{ paymentMethods { id } creditBalance { amount } }',
      );
      expect(methods.data).toEqual({ paymentMethods: [], creditBalance: { amount: 0 } });
    });
  }

  if (off === without.stores) {
    it('lists refuse as a whole rather than show one foreign object', async () => {
      const answer = await billing.run(login(stranger), '{ orders { edges { node { id } } } }');
      expect(answer.data).toEqual({ orders: null });
      showsNothingOfHers(answer);
      const methods = await billing.run(login(stranger), '{ paymentMethods { id } }');
      expect(methods.data).toEqual({ paymentMethods: null });
    });
  }

  it('pays and cancels for nobody else: NOT_FOUND, byte by byte as for an absent order', async () => {
    const me = login(stranger);
    for (const means of [{ card: { token: 'tok_ok' } }, { bankTransfer: true }, { credit: true }]) {
      const answers = [];
      for (const id of [hers.unpaid, newId('ord'), 'nonsense'])
        answers.push(JSON.stringify(await pay(billing, me, id, means)));
      expect(new Set(answers).size).toBe(1);
      expect(answers[0]).toContain('NOT_FOUND');
    }
    const cancels = [];
    for (const orderId of [hers.unpaid, newId('ord'), 'nonsense', '\u0000'])
      cancels.push(JSON.stringify(await billing.run(me, CANCEL, { orderId })));
    expect(new Set(cancels).size).toBe(1);
    expect(cancels[0]).toContain('NOT_FOUND');
    const [row] = await billing.sql<{ status: string; attempt: string | null }>(
      'SELECT status, paying_attempt_id AS attempt FROM customer_order WHERE id = ?',
      [hers.unpaid],
    );
    expect(row).toEqual({ status: 'AWAITING_PAYMENT', attempt: null });
  });

  it('shows the anonymous nothing', async () => {
    const roots = await billing.run(anonymous, '{ orders { totalCount } }');
    expect(roots.errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
    for (const [type, id] of [
      ['Order', hers.order],
      ['Invoice', hers.invoice],
      ['RegistrantProfile', giulia],
    ] as const) {
      const answer = await billing.run(anonymous, ENTITIES, { r: [{ __typename: type, id }] });
      expect(answer.data).toEqual({ _entities: [null] });
    }
    const domain = await billing.run(anonymous, ENTITIES, { r: [{ __typename: 'Domain', id: hers.domain }] });
    showsNothingOfHers(domain, [hers.domain]);
  });
});

describe('lists', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling();
  });
  afterAll(() => billing.close());

  it.each([
    ['first: 0', 'first'],
    ['first: 101', 'first'],
    ['first: -1', 'first'],
    ['after: "nonsense"', 'after'],
    [`after: "${Buffer.from('["2026-13-99","ord"]').toString('base64url')}"`, 'after'],
    [`after: "${Buffer.from('[null,null]').toString('base64url')}"`, 'after'],
    [`after: "${'x'.repeat(10_000)}"`, 'after'],
  ])('name a wrong argument: %s', async (args, field) => {
    const viewer = login(profile());
    const answer = await billing.run(viewer, `{ orders(${args}) { totalCount } }`);
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field });
    for (const list of ['orders', 'invoices']) {
      const nested = await billing.run(
        viewer,
        `query ($r: [_Any!]!) { _entities(representations: $r) { ... on RegistrantProfile { ${list}(${args}) { totalCount } } } }`,
        { r: [{ __typename: 'RegistrantProfile', id: viewer.kind === 'login' ? viewer.profileId : '' }] },
      );
      expect(nested.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field });
    }
  });
});
