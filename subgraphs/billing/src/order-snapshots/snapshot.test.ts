import { createHash } from 'node:crypto';
import { newId } from '@customer-area/shared/ids';
import { SANDBOX_SELLER } from '@customer-area/shared/seller';
import { placed, register } from '../testing/documents';
import { anonymous, type Billing, login, openBilling, profile } from '../testing/open-billing';

const SNAPSHOT = `query ($id: ID!) { order(id: $id) { snapshot { document sha256 billing { name address { city } } seller { name }
  registrant { registrantId name address { city } } terms { version accepted immediateExecution sha256It } rates { rate nature }
  prices { lineId item net { amount } validFrom } } } }`;
const DIFF = `query ($id: ID!) { order(id: $id) { diffFromCurrent(first: 100) { part field before now } } }`;

const holder = (registrantId: string, city: string) => ({
  ...{ registrantId, subjectType: 'NATURAL_PERSON', firstName: 'Giulia', lastName: 'Bianchi' },
  ...{ companyName: null, fiscalCode: 'BNCGLI85T41H501P', vatNumber: null },
  address: { street: 'Via Roma 1', postalCode: '00184', city, province: 'RM', country: 'IT' },
  ...{ email: 'giulia@example.it', phone: '+390612345678' },
});

describe('the snapshot of an order', () => {
  let billing: Billing;
  let moved: Billing;
  beforeAll(async () => {
    billing = await openBilling();
    moved = await openBilling({ beside: billing, seller: { ...SANDBOX_SELLER, name: 'Altra Area S.p.A.' } });
  });
  afterAll(async () => {
    await moved.close();
    await billing.close();
  });
  const snapshotOf = async (viewer: ReturnType<typeof login>, id: string, by = billing) =>
    (await by.run(viewer, SNAPSHOT, { id })).data.order.snapshot;
  const livesIn = (owner: string, registrantId: string, city: string) =>
    billing.domains.holders.set(owner, ({ lines }) => [
      { ...holder(registrantId, city), lineIds: lines.map(({ lineId }) => lineId) },
    ]);

  it('is byte for byte the same after everything has changed, and what has changed is told', async () => {
    const owner = profile();
    const giulia = login(owner);
    livesIn(owner, 'rgt_one', 'Roma');
    const order = await placed(billing, giulia, {
      lines: [register('istantanea.it', 1)],
      termsVersion: '2026-01',
      immediateExecution: true,
    });
    const before = await snapshotOf(giulia, order.id);
    expect(before).toMatchObject({
      billing: { name: 'Giulia Bianchi' },
      registrant: [{ registrantId: 'rgt_one', name: 'Giulia Bianchi', address: { city: 'Roma' } }],
      terms: { version: '2026-01', accepted: true, immediateExecution: true },
      rates: [{ rate: '22.00', nature: null }],
      prices: [{ lineId: order.lines[0]?.id, item: 'DOMAIN/REGISTER/it/1', net: { amount: 999 } }],
      seller: { name: SANDBOX_SELLER.name },
    });
    expect(createHash('sha256').update(before.document).digest('hex')).toBe(before.sha256);
    expect((await billing.run(giulia, DIFF, { id: order.id })).data.order.diffFromCurrent).toEqual([]);

    livesIn(owner, 'rgt_one', 'Milano');
    billing.identity.changes.set(owner, { email: 'nuova@example.it' });
    const validFrom = new Date(Date.now() - 1_000);
    await billing.sql(
      "INSERT INTO price (product, operation, `key`, term, valid_from, cents) VALUES ('DOMAIN', 'REGISTER', 'it', 1, ?, 1099)",
      [validFrom],
    );
    await billing.sql("INSERT INTO vat_rate (country, valid_from, percent) VALUES ('IT', ?, '23.00')", [
      validFrom,
    ]);
    await billing.sql(
      "INSERT INTO terms_version SELECT '2026-12', ?, text_it, text_en, sha256_it, sha256_en FROM terms_version",
      [validFrom],
    );
    expect(await snapshotOf(giulia, order.id, moved)).toEqual(before);
    const { diffFromCurrent } = (await moved.run(giulia, DIFF, { id: order.id })).data.order;
    const changes = diffFromCurrent.map(({ part, field, before: was, now }: Record<string, string>) => [
      part,
      field?.replace(/^lin_\S+ /, ''),
      was,
      now,
    ]);
    expect(changes).toEqual([
      ['REGISTRANT', '0.address.city', 'Roma', 'Milano'],
      ['BILLING', 'email', expect.any(String), 'nuova@example.it'],
      ['TERMS', 'version', '2026-01', '2026-12'],
      ['PRICES', 'DOMAIN/REGISTER/it/1.cents', '999', '1099'],
      ['PRICES', 'DOMAIN/REGISTER/it/1.validFrom', expect.any(String), validFrom.toISOString()],
      ['RATES', 'rates.0.vatRate', '22.00', '23.00'],
      ['SELLER', 'name', SANDBOX_SELLER.name, 'Altra Area S.p.A.'],
    ]);
  });

  it('is rewritten by nobody', async () => {
    const order = await placed(billing, login(profile()));
    await expect(
      billing.sql("UPDATE order_snapshot SET body = '{}' WHERE order_id = ?", [order.id]),
    ).rejects.toThrow('order_snapshot is frozen');
  });

  it('names who is to hold a name, from the profile, when the registrant is still to be made', async () => {
    const giulia = login(profile());
    const { registrant, terms } = await snapshotOf(giulia, (await placed(billing, giulia)).id);
    expect(registrant).toEqual([
      { registrantId: null, name: 'Giulia Bianchi', address: { city: expect.any(String) } },
    ]);
    expect(terms).toMatchObject({ accepted: false, immediateExecution: false });
  });

  it('has the billing data, and nothing else, of an order that was placed before it was kept', async () => {
    const giulia = login(profile());
    const order = await placed(billing, giulia);
    await billing.sql('DELETE FROM order_snapshot WHERE order_id = ?', [order.id]);
    expect(await snapshotOf(giulia, order.id)).toMatchObject({
      billing: { name: 'Giulia Bianchi' },
      ...{ terms: null, seller: null, document: null, sha256: null, registrant: [], prices: [], rates: [] },
    });
    expect((await billing.run(giulia, DIFF, { id: order.id })).data.order.diffFromCurrent).toBeNull();
  });

  it('refuses an order under terms that are not in force, and holds no name for it', async () => {
    const held = billing.domains.heldNames();
    const input = { lines: [register()], idempotencyKey: newId('key'), termsVersion: '1999-01' };
    for (const viewer of [login(profile()), anonymous]) {
      const { data } = await billing.run(
        viewer,
        'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { ... on OrderRefused { code field } } }',
        { input },
      );
      expect(data.placeOrder).toEqual({ code: 'TERMS_CHANGED', field: 'input.termsVersion' });
    }
    expect(billing.domains.heldNames()).toBe(held);
  });

  it('goes by terms whose text everybody can read and check', async () => {
    const { data } = await billing.run(anonymous, '{ terms(version: "2026-01") { version text sha256 } }');
    expect(createHash('sha256').update(data.terms.text).digest('hex')).toBe(data.terms.sha256);
    expect((await billing.run(anonymous, '{ terms(version: "1999-01") { version } }')).data.terms).toBeNull();
  });
});
