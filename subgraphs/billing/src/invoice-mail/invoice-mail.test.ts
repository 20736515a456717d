import { newId } from '@customer-area/shared/ids';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { delegated, loginOf } from '../../../../test/harness/operations';
import { pay, placed } from '../testing/documents';
import { type Billing, openBilling, profile } from '../testing/open-billing';
import { MAILS_OF_PROFILE } from './invoice-mail-limit';

const caller = { kind: 'service', service: 'test', requestId: 'test' } as const;
const RESEND = 'mutation ($id: ID!) { resendInvoice(invoiceId: $id) { id number } }';

describe('a document that is mailed once more', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling();
  });
  afterAll(() => billing.close());

  const sold = async () => {
    const owner = profile();
    const me = loginOf(owner);
    const { id } = await placed(billing, me);
    await pay(billing, me, id);
    const answer = await billing.run(me, 'query ($id: ID!) { order(id: $id) { invoice { id number } } }', {
      id,
    });
    return { owner, me, ...answer.data.order.invoice } as {
      owner: string;
      me: LoginViewer;
      id: string;
      number: string;
    };
  };
  const resend = (viewer: LoginViewer, id: string) => billing.run(viewer, RESEND, { id });
  const letterOf = (profileId: string, invoiceId: string, locale = 'it') =>
    billing.subgraph.internal['invoice-letter']?.({ profileId, invoiceId, locale }, caller) as Promise<Record<
      string,
      unknown
    > | null>;
  const facts = (profileId: string) =>
    billing.sql<{ payload: string }>(
      "SELECT payload FROM event_log WHERE type = 'invoice.mailed' AND profile_id = ?",
      [profileId],
    );

  it('is a fact that identity makes letters of, and the same document', async () => {
    const { me, owner, id, number } = await sold();
    expect((await resend(me, id)).data.resendInvoice).toEqual({ id, number });
    expect((await facts(owner)).map(({ payload }) => JSON.parse(payload))).toEqual([
      { invoiceId: id, number },
    ]);
  });

  it('comes with what the letter says, the accountant’s address and the PDF in a language', async () => {
    const { me, owner, id, number } = await sold();
    const before = await letterOf(owner, id);
    expect(before).toMatchObject({
      number,
      isCreditNote: false,
      totalCents: expect.any(Number),
      secondEmail: null,
    });
    await billing.run(
      me,
      'mutation { updateBillingData(input: { secondEmail: "conti@example.it" }) { __typename } }',
    );
    const [it, en] = [await letterOf(owner, id), await letterOf(owner, id, 'en')];
    expect(it?.secondEmail).toBe('conti@example.it');
    expect(Buffer.from(String(it?.pdf), 'base64').toString('latin1')).toMatch(/^%PDF-/);
    expect(it?.pdf).not.toBe(en?.pdf);
  });

  it('is not found by a stranger, and refused to a delegate without the invoices', async () => {
    const { me, owner, id } = await sold();
    const answers = await Promise.all([
      resend(loginOf(profile()), id),
      resend(me, newId('inv')),
      resend(me, 'nonsense'),
      resend(delegated(me, ['orders:read']), id),
      resend(delegated(me, ['invoices:read'], [newId('dom')]), id),
    ]);
    expect(answers.map(({ errors }) => errors?.[0]?.extensions?.code)).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
      'NOT_FOUND',
      'FORBIDDEN',
      'FORBIDDEN',
    ]);
    expect(await facts(owner)).toEqual([]);
    expect(await letterOf(profile(), id)).toBeNull();
  });

  it('is mailed at most ten times an hour, however many are asked for at once', async () => {
    const { me, owner, id } = await sold();
    const answers = await Promise.all(Array.from({ length: 20 }, () => resend(me, id)));
    const refused = answers.filter(({ errors }) => errors?.[0]?.extensions?.code === 'RATE_LIMITED');
    expect(refused).toHaveLength(20 - MAILS_OF_PROFILE.points);
    expect(await facts(owner)).toHaveLength(MAILS_OF_PROFILE.points);
  });
});
