import { ORDER, placed } from '../testing/documents';
import { type Billing, login, openBilling, profile } from '../testing/open-billing';
import type { ViesAnswer, ViesPort } from './vies/vies-port';

const NUMBER = 'DE136695976';
const GMBH = { subjectType: 'COMPANY', companyName: 'Muster GmbH', country: 'DE', vatNumber: NUMBER };

/** Answers as it is told to, and counts. */
class CountedVies implements ViesPort {
  asked = 0;
  answer: ViesAnswer = { kind: 'VALID', answerId: 'WAPIAAAA1' };
  async check(): Promise<ViesAnswer> {
    this.asked += 1;
    return this.answer;
  }
}

describe('the VAT of a business elsewhere in the Union', () => {
  let billing: Billing;
  const vies = new CountedVies();
  beforeAll(async () => {
    billing = await openBilling({ vies });
  });
  afterAll(() => billing.close());
  beforeEach(() => {
    vies.asked = 0;
    vies.answer = { kind: 'VALID', answerId: 'WAPIAAAA1' };
  });

  const subject = (changes: Record<string, unknown> = GMBH) => {
    const profileId = profile();
    billing.identity.changes.set(profileId, changes);
    return { profileId, viewer: login(profileId) };
  };
  const vatOf = async (viewer: ReturnType<typeof login>) => {
    const { id } = await placed(billing, viewer);
    const [order] = await billing.sql<{ vat: number; frozen: string }>(
      'SELECT vat, billing_data AS frozen FROM customer_order WHERE id = ?',
      [id],
    );
    const { vatProof, vatUnproven } = JSON.parse(order?.frozen ?? '') as Record<string, unknown>;
    return { vat: order?.vat, vatProof, vatUnproven };
  };
  const kept = (profileId: string) =>
    billing.sql<object>(
      'SELECT number, answer, answer_id AS answerId FROM vat_proof WHERE profile_id = ? ORDER BY asked_at',
      [profileId],
    );

  it('is none with a proof, which the order freezes and which is kept', async () => {
    const { profileId, viewer } = subject();
    const proof = { number: NUMBER, answerId: 'WAPIAAAA1', askedAt: expect.any(String) };
    expect(await vatOf(viewer)).toEqual({ vat: 0, vatProof: proof, vatUnproven: undefined });
    expect(await kept(profileId)).toEqual([{ number: NUMBER, answer: 'VALID', answerId: 'WAPIAAAA1' }]);
  });

  it('is ours when the number is not in force', async () => {
    vies.answer = { kind: 'INVALID' };
    const { viewer } = subject();
    expect(await vatOf(viewer)).toEqual({ vat: 220, vatProof: null, vatUnproven: undefined });
  });

  it('is ours while nobody can say, and the order tells so', async () => {
    vies.answer = { kind: 'UNAVAILABLE' };
    const { viewer } = subject();
    expect(await vatOf(viewer)).toEqual({ vat: 220, vatProof: null, vatUnproven: NUMBER });
  });

  it.each([
    ['VALID', 29, 31],
    ['INVALID', 0.9, 1.1],
    ['UNAVAILABLE', 0.006, 0.008],
  ] as const)('is asked for again once an answer %s does not count any more', async (kind, still, over) => {
    const own = await openBilling({ vies });
    try {
      vies.answer = kind === 'VALID' ? { kind, answerId: null } : { kind };
      const profileId = profile();
      own.identity.changes.set(profileId, GMBH);
      const viewer = login(profileId);
      await placed(own, viewer);
      await own.advance(still);
      await placed(own, viewer);
      expect(vies.asked).toBe(1);
      await own.advance(over - still);
      await placed(own, viewer);
      expect(vies.asked).toBe(2);
    } finally {
      await own.close();
    }
  });

  it.each([
    ['somebody in Italy', { subjectType: 'COMPANY', vatNumber: '12345670017' }],
    ['a consumer', { ...GMBH, subjectType: 'NATURAL_PERSON' }],
    ['a number of no form', { ...GMBH, vatNumber: 'XX-not-a-number' }],
    ['somebody outside the Union', { ...GMBH, country: 'CH', vatNumber: 'CHE123456789' }],
  ])('is not asked for of %s', async (_, changes) => {
    const { viewer } = subject(changes);
    await vatOf(viewer);
    expect(vies.asked).toBe(0);
  });

  it('is not proven by what was answered to another profile', async () => {
    await vatOf(subject().viewer);
    vies.answer = { kind: 'INVALID' };
    expect(await vatOf(subject().viewer)).toMatchObject({ vat: 220 });
  });

  it('stays that of the order when the number goes out of force later', async () => {
    const { viewer } = subject();
    const { id, total } = await placed(billing, viewer);
    vies.answer = { kind: 'INVALID' };
    const again = (await billing.run(viewer, ORDER, { id })).data.order;
    expect([again.total.amount, total.amount]).toEqual([999, 999]);
  });
});
