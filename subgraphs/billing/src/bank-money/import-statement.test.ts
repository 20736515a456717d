import { addDays } from '@customer-area/shared/clock';
import { newId } from '@customer-area/shared/ids';
import { enqueueJob } from '@customer-area/shared/jobs';
import { SANDBOX_SELLER } from '@customer-area/shared/seller';
import { composeStores } from '../compose-stores';
import { ANY_DAY, camtFile } from '../testing/bank-files';
import {
  importEntries,
  importUpload,
  matcher,
  OUR_IBAN,
  statementOf,
  unmatched,
  upload,
} from '../testing/bank-staff';
import { CANCEL, pay, placed } from '../testing/documents';
import { type Billing, eventually, login, openBilling, profile } from '../testing/open-billing';
import { IMPORT_BANK_STATEMENT } from './importing/import-jobs';
import { workOnStatement } from './importing/work-on-statement';

const STANDS = `query ($id: ID!) { creditBalance { amount }
  order(id: $id) { status received { amount } missing { amount } invoice { number } } }`;

describe('a statement of our bank', () => {
  let billing: Billing;
  const staff = matcher();
  beforeAll(async () => {
    billing = await openBilling({ enforcePermissions: true });
  });
  afterAll(() => billing.close());

  const ordered = async () => {
    const owner = login(profile());
    const order = await placed(billing, owner);
    const stands = async () => {
      const { data } = await billing.run(owner, STANDS, { id: order.id });
      const { status, received, missing, invoice } = data.order;
      return `${status} ${received.amount}/${missing.amount} credit ${data.creditBalance.amount}${invoice ? ' invoiced' : ''}`;
    };
    return { owner, ...order, due: order.total.amount, stands };
  };
  const reviewOf = async (statementId: string) => {
    const { data } = await unmatched(billing, staff, { filter: { statementId } });
    return data.unmatchedPayments.edges.map(
      ({ node }: { node: { review: { code: string } } }) => node.review.code,
    );
  };
  const imported = (entries: Parameters<typeof camtFile>[0]['entries']) =>
    importEntries(billing, staff, entries);

  const csvColumns = (closing: number) => ({
    ...{ account: OUR_IBAN, separator: 'SEMICOLON', decimal: 'COMMA', dateFormat: 'DAY_FIRST' },
    ...{ bookedOn: 'Data', amount: 'Importo', text: 'Causale' },
    ...{ openingBalance: { amount: 0 }, closingBalance: { amount: closing } },
  });
  const csvOf = (day: string, lines: readonly { readonly cents: number; readonly text: string }[]) =>
    `Data;Importo;Causale\n${lines
      .map(({ cents, text }) => `${day};${(cents / 100).toFixed(2).replace('.', ',')};${text}`)
      .join('\n')}\n`;
  const importCsv = async (
    day: string,
    lines: readonly { readonly cents: number; readonly text: string }[],
  ) =>
    importUpload(
      billing,
      staff,
      await upload(
        billing,
        staff,
        csvOf(day, lines),
        csvColumns(lines.reduce((all, { cents }) => all + cents, 0)),
      ),
    );

  it('pays the order whose number and amount it has, once, however often it is told of', async () => {
    const order = await ordered();
    const entry = { cents: order.due, text: ['Saldo ordine', order.number], reference: newId('ref') };
    expect(await imported([entry])).toMatchObject({
      isDone: true,
      lines: 1,
      matched: 1,
      toReview: 0,
      known: 0,
    });
    expect(await order.stands()).toBe(`PAID ${order.due}/0 credit 0 invoiced`);
    expect(await imported([entry])).toMatchObject({ lines: 1, matched: 1, known: 0 });
    expect(await imported([entry, { cents: -1, text: ['spese'] }])).toMatchObject({
      lines: 2,
      known: 1,
      toReview: 1,
    });
    expect(await order.stands()).toBe(`PAID ${order.due}/0 credit 0 invoiced`);
  });

  it('keeps a part and shows what is missing; the rest pays the order, and what is too much is credit', async () => {
    const order = await ordered();
    const text = [order.number];
    expect(await imported([{ cents: order.due - 1, text, reference: newId('ref') }])).toMatchObject({
      partial: 1,
    });
    expect(await order.stands()).toBe(`AWAITING_PAYMENT ${order.due - 1}/1 credit 0`);
    expect(await imported([{ cents: 5, text, reference: newId('ref') }])).toMatchObject({ matched: 1 });
    expect(await order.stands()).toBe(`PAID ${order.due}/0 credit 4 invoiced`);
  });

  it('makes money for an order that waits no more credit, and tells its holder', async () => {
    const order = await ordered();
    await billing.run(order.owner, CANCEL, { orderId: order.id });
    expect(
      await imported([{ cents: order.due, text: [order.number], reference: newId('ref') }]),
    ).toMatchObject({
      credited: 1,
    });
    expect(await order.stands()).toBe(`CANCELLED 0/0 credit ${order.due}`);
    const told = await billing.sql<{ type: string; payload: string }>(
      "SELECT type, payload FROM event_log WHERE subject_id = ? AND type LIKE 'payment.%'",
      [order.id],
    );
    expect(told).toEqual([expect.objectContaining({ type: 'payment.credited' })]);
    expect(JSON.parse(told[0]?.payload ?? '')).toMatchObject({ creditedCents: order.due, why: 'CLOSED' });
  });

  it('is left to staff where it is not sure what a line is for', async () => {
    const [a, b] = [await ordered(), await ordered()];
    const nearMiss = a.number.slice(0, -1) + ((Number(a.number.at(-1)) + 1) % 10);
    const answer = await imported([
      { cents: a.due, text: ['auguri'], reference: newId('ref') },
      { cents: a.due, text: [nearMiss], reference: newId('ref') },
      { cents: a.due, text: [`1${a.number}`], reference: newId('ref') },
      { cents: a.due + b.due, text: [a.number, b.number], reference: newId('ref') },
      { cents: -a.due, text: [a.number] },
      { cents: -a.due, text: [`storno ${a.number}`], isReversal: true },
      {
        cents: 30_00,
        parts: [
          { cents: null, text: [a.number] },
          { cents: null, text: [b.number] },
        ],
      },
    ]);
    expect(answer).toMatchObject({ lines: 7, toReview: 7, matched: 0 });
    expect((await reviewOf(answer.statementId)).sort()).toEqual(
      ['COLLECTIVE', 'NO_ORDER', 'NO_ORDER', 'NO_ORDER', 'OUTGOING', 'REVERSED', 'SEVERAL_ORDERS'].sort(),
    );
    for (const order of [a, b]) expect(await order.stands()).toBe(`AWAITING_PAYMENT 0/${order.due} credit 0`);
  });

  it('takes a number without check digits only with the exact amount', async () => {
    const order = await ordered();
    const old = `1999${String(Math.floor(Math.random() * 1e7)).padStart(7, '0')}`;
    await billing.sql('UPDATE customer_order SET number = ? WHERE id = ?', [old, order.id]);
    const short = await imported([{ cents: order.due - 1, text: [old], reference: newId('ref') }]);
    expect(await reviewOf(short.statementId)).toEqual(['AMOUNT_DIFFERS']);
    expect(await imported([{ cents: order.due, text: [old], reference: newId('ref') }])).toMatchObject({
      matched: 1,
    });
  });

  it('finds a number that is written with spaces, and each movement of a batch by itself', async () => {
    const [a, b] = [await ordered(), await ordered()];
    const spaced = `${a.number.slice(0, 4)} ${a.number.slice(4, 11)} ${a.number.slice(11)}`;
    const answer = await imported([
      {
        cents: a.due + b.due,
        reference: newId('ref'),
        parts: [
          { cents: a.due, text: [`Ordine n. ${spaced}`], reference: newId('ref') },
          { cents: b.due, text: [`rif.${b.number}/saldo`], reference: newId('ref') },
        ],
      },
    ]);
    expect(answer).toMatchObject({ lines: 2, matched: 2 });
  });

  it('comes to the same end when it is imported ten times at once, and by another file at the same time', async () => {
    const orders = await Promise.all(Array.from({ length: 12 }, ordered));
    const entries = orders.map(({ due, number }) => ({
      cents: due,
      day: ANY_DAY,
      text: [number],
      reference: newId('ref'),
    }));
    const file = camtFile({ account: OUR_IBAN, entries });
    const overlapping = camtFile({ account: OUR_IBAN, entries: [...entries, { cents: -1, text: ['x'] }] });
    const uploads = await Promise.all(
      Array.from({ length: 10 }, (_, n) => upload(billing, staff, n < 8 ? file : overlapping)),
    );
    // One that takes too long for an answer goes on behind it, and says so when it is asked for again.
    const answers = await Promise.all(
      uploads.map((one) =>
        eventually(async () => {
          const answer = await importUpload(billing, staff, one);
          expect(answer.isDone).toBe(true);
          return answer;
        }),
      ),
    );
    expect(new Set(answers.map(({ statementId }) => statementId)).size).toBe(2);
    for (const { due, stands } of orders) expect(await stands()).toBe(`PAID ${due}/0 credit 0 invoiced`);
  });

  it.each([0, 1, 2])('is taken up by its job when whoever began it died after %d lines', async (done) => {
    const orders = await Promise.all(Array.from({ length: 3 }, ordered));
    const entries = orders.map(({ due, number }) => ({
      cents: due,
      day: ANY_DAY,
      text: [number],
      reference: newId('ref'),
    }));
    const uploadId = await upload(billing, staff, camtFile({ account: OUR_IBAN, entries }));
    const stores = composeStores();
    const id = newId('bst');
    const importedAt = new Date();
    await billing.database.transact(async (manager) => {
      const taken = {
        id,
        uploadId,
        digest: newId('digest'),
        lineCount: 3,
        importedBy: 'lgn_x',
        reason: null,
      };
      await stores.bankStatements.take(manager, { ...taken, state: 'STORING', importedAt });
      await enqueueJob(manager, {
        kind: IMPORT_BANK_STATEMENT,
        subjectId: id,
        dueAt: addDays(importedAt, 1),
      });
    });
    const dying = new AbortController();
    let lines = 0;
    if (done === 0) dying.abort();
    await workOnStatement(
      {
        ...{ ...stores, database: billing.database, seller: SANDBOX_SELLER },
        requestedOrders: () => Promise.resolve(null),
        clock: {
          now: () => {
            if (++lines === done) dying.abort();
            return importedAt;
          },
        },
      },
      id,
      dying.signal,
    );
    expect(await statementOf(billing, staff, id)).toMatchObject({ isDone: false, matched: done });
    await billing.advance(2);
    await eventually(async () =>
      expect(await statementOf(billing, staff, id)).toMatchObject({ isDone: true, matched: 3, known: 0 }),
    );
    for (const { due, stands } of orders) expect(await stands()).toBe(`PAID ${due}/0 credit 0 invoiced`);
  });

  it('leaves the rest of a part-paid order to a card', async () => {
    const order = await ordered();
    await imported([{ cents: order.due - 100, text: [order.number], reference: newId('ref') }]);
    expect((await pay(billing, order.owner, order.id)).data.payOrder.__typename).toBe('PaymentCompleted');
    expect(await order.stands()).toBe(`PAID ${order.due}/0 credit 0 invoiced`);
  });

  it('is not taken for another movement when the bank uses its reference again', async () => {
    const [a, b] = [await ordered(), await ordered()];
    const reference = newId('ref');
    await imported([{ cents: a.due, text: [a.number], reference }]);
    const answer = await imported([{ cents: b.due, text: [b.number], reference, day: '2099-12-30' }]);
    expect(await reviewOf(answer.statementId)).toEqual(['REFERENCE_REUSED']);
  });

  it.each([
    ['no file', '', 'NOT_XML'],
    ['another account', camtFile({ account: 'DE89370400440532013000', entries: [] }), 'FOREIGN_ACCOUNT'],
    [
      'a movement missing',
      camtFile({ account: OUR_IBAN, entries: [{ cents: 5, text: ['x'] }], closing: 6 }),
      'BALANCE_DIFFERS',
    ],
  ])('is refused whole with %s', async (_, file, code) => {
    const lines = async () => (await billing.sql<{ n: string }>('SELECT COUNT(*) AS n FROM bank_line'))[0]?.n;
    const before = await lines();
    const answer = await importUpload(billing, staff, await upload(billing, staff, file === '' ? ' ' : file));
    expect(answer).toMatchObject({ __typename: 'BankStatementRefused', code, line: expect.any(Number) });
    expect(answer.message).not.toBe('');
    expect(await lines()).toBe(before);
  });

  it('is read as a table where a map of its columns comes with it', async () => {
    const order = await ordered();
    expect(
      await importCsv('29/12/2099', [{ cents: order.due, text: `ordine ${order.number}` }]),
    ).toMatchObject({
      matched: 1,
    });
    expect(await order.stands()).toContain('PAID');
  });

  it('books no movement twice that a file of another format has told of, whichever comes first', async () => {
    const [a, b] = [await ordered(), await ordered()];
    await imported([{ cents: a.due, day: '2099-01-02', text: [a.number], reference: newId('ref') }]);
    const table = await importCsv('02/01/2099', [{ cents: a.due, text: `accredito ${a.number}` }]);
    expect(await reviewOf(table.statementId)).toEqual(['TOLD_ELSEWHERE']);
    await importCsv('03/01/2099', [{ cents: b.due, text: b.number }]);
    const file = await imported([
      { cents: b.due, day: '2099-01-03', text: [b.number], reference: newId('ref') },
    ]);
    expect(await reviewOf(file.statementId)).toEqual(['TOLD_ELSEWHERE']);
    for (const order of [a, b]) expect(await order.stands()).toBe(`PAID ${order.due}/0 credit 0 invoiced`);
  });

  it('takes the same movement of another format for no new one after staff have closed it', async () => {
    const order = await ordered();
    await imported([{ cents: order.due, day: '2099-01-06', text: [order.number], reference: newId('ref') }]);
    const table = await importCsv('06/01/2099', [{ cents: order.due, text: order.number }]);
    const { data } = await unmatched(billing, staff, { filter: { statementId: table.statementId } });
    const { lineId } = data.unmatchedPayments.edges[0].node;
    await billing.run(
      staff,
      'mutation ($lineId: ID!) { returnPayment(lineId: $lineId, reason: "lo stesso") { __typename } }',
      { lineId },
    );
    const told = await billing.sql(
      "SELECT type FROM event_log WHERE subject_id = ? AND type = 'payment.returned'",
      [order.id],
    );
    expect(told).toEqual([]);
    // A second movement of the bank, alike but for its reference, is other money.
    await imported([{ cents: order.due, day: '2099-01-06', text: [order.number], reference: newId('ref') }]);
    expect(await order.stands()).toBe(`PAID ${order.due}/0 credit ${order.due} invoiced`);
  });

  it('keeps two alike movements of one file two, with and without references', async () => {
    const order = await ordered();
    const half = { cents: 50, text: order.number };
    expect(await importCsv('04/01/2099', [half, half])).toMatchObject({ lines: 2, partial: 2 });
    const entry = { cents: 60, day: '2099-01-05', text: [order.number] };
    expect(await imported([{ ...entry, reference: newId('ref') }, entry])).toMatchObject({
      lines: 2,
      partial: 2,
    });
    expect(await order.stands()).toBe(`AWAITING_PAYMENT 220/${order.due - 220} credit 0`);
  });

  it('leaves a movement to staff that was booked before its order was placed', async () => {
    const order = await ordered();
    const { statementId } = await imported([
      { cents: order.due, day: '2020-01-02', text: [order.number], reference: newId('ref') },
    ]);
    expect(await reviewOf(statementId)).toEqual(['BOOKED_EARLIER']);
    expect(await order.stands()).toBe(`AWAITING_PAYMENT 0/${order.due} credit 0`);
  });

  it('is refused before it is sent when it is too large, and imported only once it is sent', async () => {
    const answer = await billing.run(
      staff,
      'mutation ($input: BankStatementUploadInput!) { bankStatementUpload(input: $input) { ... on BankStatementRefused { code } ... on BankStatementUpload { uploadId } } }',
      { input: { size: 5 * 1024 * 1024 + 1 } },
    );
    expect(answer.data.bankStatementUpload.code).toBe('TOO_LARGE');
    const sent = await upload(billing, staff, ' ');
    await billing.sql('UPDATE bank_upload SET digest = NULL, content = NULL WHERE id = ?', [sent]);
    expect(await importUpload(billing, staff, sent)).toMatchObject({ code: 'NOT_UPLOADED', line: null });
  });

  it('can be sent again as it was, and not as another one', async () => {
    const sent = await upload(billing, staff, 'the same');
    const again = (content: string) =>
      billing.subgraph.internal['store-file']?.(
        { fileId: sent, content: Buffer.from(content).toString('base64') },
        { kind: 'service', service: 'gateway', requestId: 'test' },
      );
    await expect(again('the same')).resolves.toBe(true);
    await expect(again('another')).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('is for staff who may match payments, and for nobody else', async () => {
    const asked = (viewer: Parameters<Billing['run']>[0]) =>
      billing.run(viewer, '{ unmatchedPayments { totalCount } }');
    for (const viewer of [login(profile()), { ...staff, permissions: ['tickets:answer'] } as typeof staff])
      expect((await asked(viewer)).errors?.[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    expect((await asked(staff)).data.unmatchedPayments.totalCount).toBeGreaterThan(0);
  });
});
