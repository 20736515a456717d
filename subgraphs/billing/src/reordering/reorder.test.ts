import { newId } from '@customer-area/shared/ids';
import { CANCEL, freeName, placed, register } from '../testing/documents';
import { type Billing, login, openBilling, profile } from '../testing/open-billing';

const REORDER = `mutation ($orderId: ID!, $key: ID!) { reorder(orderId: $orderId, idempotencyKey: $key) { __typename
  ... on Reordered { order { id status total { amount } discount { amount } lines { description } } notPlaced { code field } }
  ... on OrderRefused { code field } } }`;

describe('ordering the same again', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling();
  });
  afterAll(() => billing.close());
  type Viewer = ReturnType<typeof login>;
  const again = (viewer: Viewer, orderId: string, key: string = newId('key')) =>
    billing.run(viewer, REORDER, { orderId, key });
  const renewal = (domainId: string, years = 1) => ({ renewDomain: { domainId, years } });
  /** An order that was given up: its names are free again. */
  const givenUp = async (viewer: Viewer, lines: object[]) => {
    const { id } = await placed(billing, viewer, { lines });
    await billing.run(viewer, CANCEL, { orderId: id });
    await billing.domains.call('release-lines', { orderId: id });
    return id;
  };

  it('is a new order of the same lines, at the prices of today', async () => {
    const owner = profile();
    const giulia = login(owner);
    const domainId = billing.domains.own(owner, freeName('com'));
    const name = freeName('online');
    const id = await givenUp(giulia, [register(name, 2), renewal(domainId, 3)]);
    await billing.sql(
      "INSERT INTO price (product, operation, `key`, term, valid_from, cents) VALUES ('DOMAIN', 'REGISTER', 'online', 2, ?, 1000)",
      [new Date()],
    );
    const { data } = await again(giulia, id);
    expect(data.reorder).toMatchObject({ __typename: 'Reordered', notPlaced: [] });
    expect(data.reorder.order.id).not.toBe(id);
    expect(data.reorder.order.lines).toEqual([
      { description: `Registrazione ${name}, 2 anni` },
      { description: expect.stringContaining('3 anni') },
    ]);
    expect(data.reorder.order.total.amount).toBe(Math.round((1_000 + 3 * 1_499) * 1.22));
  });

  it('has what can be had, and says of the rest why not, also when it is asked again', async () => {
    const owner = profile();
    const giulia = login(owner);
    const [gone, lost, free] = [freeName(), billing.domains.own(owner, freeName()), freeName()];
    const id = await givenUp(giulia, [register(gone), renewal(lost), register(free)]);
    billing.domains.registered.add(gone);
    billing.domains.owned.delete(lost);
    const expected = {
      __typename: 'Reordered',
      order: { lines: [{ description: `Registrazione ${free}, 1 anno` }] },
      notPlaced: [
        { code: 'NAME_TAKEN', field: 'lines.0' },
        { code: 'NOT_OFFERED_AGAIN', field: 'lines.1' },
      ],
    };
    const first = (await again(giulia, id, 'one key')).data.reorder;
    expect(first).toMatchObject(expected);
    const second = (await again(giulia, id, 'one key')).data.reorder;
    expect(second).toMatchObject(expected);
    expect(second.order.id).toBe(first.order.id);
  });

  it('asks about all lines at once, however many of them are gone', async () => {
    const owner = profile();
    const giulia = login(owner);
    const lost = Array.from({ length: 8 }, () => billing.domains.own(owner, freeName()));
    const id = await givenUp(giulia, [register(), ...lost.map((domainId) => renewal(domainId))]);
    for (const domainId of lost) billing.domains.owned.delete(domainId);
    let asked = 0;
    billing.domains.beforeReserving = async () => void asked++;
    try {
      const { order, notPlaced } = (await again(giulia, id)).data.reorder;
      expect([order.lines.length, notPlaced.length]).toEqual([1, lost.length]);
    } finally {
      billing.domains.beforeReserving = async () => undefined;
    }
    // Once for what can be had, and once to place it.
    expect(asked).toBe(2);
  });

  it('is one order for a double click', async () => {
    const giulia = login(profile());
    const id = await givenUp(giulia, [register(), register()]);
    billing.domains.beforeReserving = () => new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
    try {
      const clicks = Array.from({ length: 8 }, () => again(giulia, id, 'click'));
      const answers = (await Promise.all(clicks)).map(({ data }) => data.reorder);
      expect(answers.map(({ __typename }) => __typename)).toEqual(Array(8).fill('Reordered'));
      expect(new Set(answers.map(({ order }) => order.id)).size).toBe(1);
      for (const { notPlaced } of answers) expect(notPlaced).toEqual([]);
    } finally {
      billing.domains.beforeReserving = async () => undefined;
    }
  });

  it('is refused with the first reason when nothing can be had', async () => {
    const giulia = login(profile());
    const name = freeName();
    const id = await givenUp(giulia, [register(name)]);
    billing.domains.registered.add(name);
    expect((await again(giulia, id)).data.reorder).toEqual({
      __typename: 'OrderRefused',
      code: 'NAME_TAKEN',
      field: 'lines.0',
    });
  });

  it('of a foreign order and of none is NOT_FOUND alike', async () => {
    const id = await givenUp(login(profile()), [register()]);
    for (const orderId of [id, newId('ord'), 'x'])
      expect((await again(login(profile()), orderId)).errors?.[0]?.extensions).toMatchObject({
        code: 'NOT_FOUND',
      });
  });
});
