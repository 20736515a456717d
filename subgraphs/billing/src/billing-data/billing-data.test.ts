import { delegated, loginOf } from '../../../../test/harness/operations';
import { placed } from '../testing/documents';
import { anonymous, type Billing, login, openBilling, profile } from '../testing/open-billing';
import { readBuyer } from './buyer-facts';

const SHOWN = `name recipientCode pec email secondEmail purchaseOrder cig cup
  address { street city province postalCode country }`;
const READ = `{ billingData { ${SHOWN} } }`;
const UPDATE = `mutation ($input: UpdateBillingDataInput!) { updateBillingData(input: $input) { __typename
  ... on BillingData { ${SHOWN} } ... on BillingDataRefused { code field message } } }`;
const TURIN = { street: 'Via Po 2', city: 'Torino', province: 'to', postalCode: '10100', country: 'it' };

describe('billing data', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling();
  });
  afterAll(() => billing.close());

  const update = async (viewer: ReturnType<typeof login>, input: object) => {
    const answer = await billing.run(viewer, UPDATE, { input });
    return answer.data?.updateBillingData ?? answer.errors?.[0]?.extensions;
  };
  const read = async (viewer: ReturnType<typeof login>) =>
    (await billing.run(viewer, READ)).data?.billingData;
  const subject = (changes: Record<string, unknown>) => {
    const profileId = profile();
    billing.identity.changes.set(profileId, changes);
    return login(profileId);
  };

  it('is that of the profile until something is added, and again when it is taken back', async () => {
    const me = login(profile());
    const before = await read(me);
    expect(before).toMatchObject({
      name: 'Giulia Bianchi',
      recipientCode: '0000000',
      pec: null,
      secondEmail: null,
      address: { street: 'Via Roma 1', city: 'Roma' },
    });
    const added = {
      recipientCode: 'abc 1234',
      pec: 'Giulia@PEC.example.it',
      purchaseOrder: ' PO 2026/7 ',
      cig: 'z1a2b3c4d5',
      cup: 'j52d20000000001',
      secondEmail: 'conti@example.it',
      address: TURIN,
    };
    const kept = {
      recipientCode: 'ABC1234',
      pec: 'Giulia@pec.example.it',
      purchaseOrder: 'PO 2026/7',
      cig: 'Z1A2B3C4D5',
      cup: 'J52D20000000001',
      secondEmail: 'conti@example.it',
      address: { ...TURIN, province: 'TO', country: 'IT' },
    };
    expect(await update(me, added)).toMatchObject({ __typename: 'BillingData', ...kept });
    expect(await update(me, { cup: null })).toMatchObject({ ...kept, cup: null });
    expect(await read(me)).toMatchObject({ ...kept, cup: null });
    const none = Object.fromEntries(Object.keys(added).map((name) => [name, null]));
    expect(await update(me, none)).toMatchObject(before as object);
  });

  it('is frozen by an order as it is then, and what changes later is that of the next', async () => {
    const viewer = login(profile());
    await update(viewer, { cig: 'AAAAAAAAA1' });
    const first = await placed(billing, viewer);
    await update(viewer, { cig: 'BBBBBBBBB2', address: TURIN });
    const second = await placed(billing, viewer);
    const frozen = await Promise.all(
      [first, second].map(async ({ id }) => {
        const [row] = await billing.sql<{ data: string }>(
          'SELECT billing_data AS data FROM customer_order WHERE id = ?',
          [id],
        );
        const { cig, address } = readBuyer(row?.data ?? '');
        return [cig, address.city];
      }),
    );
    expect(frozen).toEqual([
      ['AAAAAAAAA1', 'Roma'],
      ['BBBBBBBBB2', 'Torino'],
    ]);
  });

  it.each([
    ['a code of six characters', {}, { recipientCode: 'ABC123' }, 'RECIPIENT_CODE_SHAPE', 'recipientCode'],
    [
      'a code of seven for a public body',
      { subjectType: 'PUBLIC_BODY' },
      { recipientCode: 'ABC1234' },
      'RECIPIENT_CODE_SHAPE',
      'recipientCode',
    ],
    ['a code with a sign', {}, { recipientCode: 'ABC-123' }, 'RECIPIENT_CODE_SHAPE', 'recipientCode'],
    [
      'the code of customers abroad',
      {},
      { recipientCode: 'XXXXXXX' },
      'RECIPIENT_CODE_ABROAD',
      'recipientCode',
    ],
    [
      'an Italian code abroad',
      { country: 'DE' },
      { recipientCode: 'ABC1234' },
      'RECIPIENT_CODE_ABROAD',
      'recipientCode',
    ],
    [
      'no channel and no PEC of a business',
      { subjectType: 'COMPANY' },
      { recipientCode: '0000000' },
      'PEC_REQUIRED',
      'recipientCode',
    ],
    ['a PEC that is no address', {}, { pec: 'pec.example.it' }, 'EMAIL_INVALID', 'pec'],
    ['an address in brackets', {}, { secondEmail: 'a@[127.0.0.1]' }, 'EMAIL_INVALID', 'secondEmail'],
    ['a long order number', {}, { purchaseOrder: 'x'.repeat(21) }, 'PURCHASE_ORDER_SHAPE', 'purchaseOrder'],
    ['an order number in Greek', {}, { purchaseOrder: 'αβγ' }, 'PURCHASE_ORDER_SHAPE', 'purchaseOrder'],
    ['a short CIG', {}, { cig: '123' }, 'CIG_SHAPE', 'cig'],
    ['a CUP without its letters', {}, { cup: '123456789012345' }, 'CUP_SHAPE', 'cup'],
    [
      'an address elsewhere',
      {},
      { address: { ...TURIN, country: 'CH' } },
      'ADDRESS_IN_OTHER_COUNTRY',
      'address',
    ],
    ['no province', {}, { address: { ...TURIN, province: null } }, 'ADDRESS_INCOMPLETE', 'address'],
    ['a blank street', {}, { address: { ...TURIN, street: ' ' } }, 'ADDRESS_INCOMPLETE', 'address'],
  ])('refuses %s', async (_, changes, input, code, field) => {
    const viewer = subject(changes);
    const before = await read(viewer);
    expect(await update(viewer, input)).toEqual({
      __typename: 'BillingDataRefused',
      code,
      field: `input.${field}`,
      message: expect.any(String),
    });
    expect(await read(viewer)).toEqual(before);
  });

  it('takes six characters for a public body, and 0000000 of a business with a PEC', async () => {
    expect(await update(subject({ subjectType: 'PUBLIC_BODY' }), { recipientCode: 'ufabcd' })).toMatchObject({
      recipientCode: 'UFABCD',
    });
    expect(
      await update(subject({ subjectType: 'COMPANY' }), {
        recipientCode: '0000000',
        pec: 'a@pec.example.it',
      }),
    ).toMatchObject({ recipientCode: '0000000' });
  });

  it('refuses what is no line of text as a mistake of the client', async () => {
    expect(await update(login(profile()), { purchaseOrder: 'a\u202eb' })).toEqual({
      code: 'BAD_USER_INPUT',
      field: 'input.purchaseOrder',
    });
  });

  it('loses nothing when two properties are changed at once', async () => {
    const me = login(profile());
    await Promise.all([
      update(me, { cig: 'AAAAAAAAA1' }),
      update(me, { cup: 'J52D20000000001' }),
      update(me, { secondEmail: 'conti@example.it' }),
    ]);
    expect(await read(me)).toMatchObject({
      cig: 'AAAAAAAAA1',
      cup: 'J52D20000000001',
      secondEmail: 'conti@example.it',
    });
  });

  it('is told as a fact that names what changed and not how; nothing changed is no fact', async () => {
    const profileId = profile();
    const me = login(profileId);
    await update(me, { cig: 'AAAAAAAAA1', pec: 'giulia@pec.example.it' });
    await update(me, { cig: 'AAAAAAAAA1' });
    const facts = await billing.sql<{ payload: string }>(
      "SELECT payload FROM event_log WHERE type = 'billing-data.changed' AND profile_id = ?",
      [profileId],
    );
    expect(facts.map(({ payload }) => JSON.parse(payload))).toEqual([{ fields: ['pec', 'cig'] }]);
  });

  it('is read and changed in person only', async () => {
    const delegate = delegated(loginOf(profile()), ['invoices:read', 'orders:pay']);
    for (const [viewer, code] of [
      [delegate, 'FORBIDDEN'],
      [anonymous, 'UNAUTHENTICATED'],
    ] as const)
      for (const [document, variables] of [
        [READ, {}],
        [UPDATE, { input: { cig: 'AAAAAAAAA1' } }],
      ] as const)
        expect((await billing.run(viewer, document, variables)).errors?.[0]?.extensions?.code).toBe(code);
  });
});
