import { PaymentAttemptStore } from '../payments';
import { type Billing, openBilling } from '../testing/open-billing';
import { openWorkers } from '../testing/renewal-workers';
import { Renewing } from '../testing/renewing';
import { AutomaticChargeStore } from './automatic-charge.store';
import type { ChargeAutomaticallyDeps } from './charge-automatically';

const ONCE = { orders: ['PAID'], captures: 1, invoices: 1 };

const dies = () => Promise.reject(new Error('killed'));

/** Where a process can die: each dies in the first run, and the second one is another process. */
const DEATHS: readonly [where: string, deps: () => Partial<ChargeAutomaticallyDeps>][] = [
  [
    'once the order is placed',
    () => ({ attempts: Object.assign(new PaymentAttemptStore(), { insert: dies }) }),
  ],
  [
    'once the provider has named the charge',
    () => ({ attempts: Object.assign(new PaymentAttemptStore(), { keepReference: dies }) }),
  ],
  [
    'once the provider has captured',
    () => ({ attempts: Object.assign(new PaymentAttemptStore(), { conclude: dies }) }),
  ],
  [
    'once the payment is written down',
    () => ({ automaticCharges: Object.assign(new AutomaticChargeStore(), { conclude: dies }) }),
  ],
];

describe('work on a domain that renews itself', () => {
  let billing: Billing;
  let workers: Awaited<ReturnType<typeof openWorkers>>;
  let renewing: Renewing;
  let method: string;
  beforeAll(async () => {
    billing = await openBilling();
    workers = await openWorkers(billing);
  });
  beforeEach(async () => {
    renewing = new Renewing(billing);
    method = await renewing.keeps('tok_ok');
  });
  afterAll(async () => {
    await workers.close();
    await billing.close();
  });
  const taken = (over: Record<string, unknown> = {}) => {
    renewing.due([method], over);
    return workers.take();
  };
  const outcomes = async () => (await renewing.attempts()).map(({ attempt, outcome }) => [attempt, outcome]);

  it('by twenty at once places one order, charges once and tells once', async () => {
    const [id = ''] = await taken();
    await Promise.all(Array.from({ length: 20 }, () => workers.run(id)));
    expect(await renewing.books()).toEqual(ONCE);
    expect(await outcomes()).toEqual([[1, 'PAID']]);
  });

  it('on two attempts at once, by twenty, charges once', async () => {
    await taken();
    const [first = '', second = ''] = await taken({ attempt: 2 });
    const runs = Array.from({ length: 20 }, (_, i) => workers.run(i % 2 === 0 ? first : second));
    await Promise.allSettled(runs);
    for (const id of [first, second]) await workers.run(id);
    expect(await renewing.books()).toEqual(ONCE);
    expect((await outcomes()).filter(([, outcome]) => outcome !== 'UNDECIDED').sort()).toEqual([
      [1, 'PAID'],
      [2, 'PAID'],
    ]);
  });

  it.each(DEATHS)(
    'that dies %s is taken up by the next one: one order, one charge, one fact',
    async (_, deps) => {
      const [id = ''] = await taken();
      await expect(workers.run(id, deps())).rejects.toThrow('killed');
      expect(await outcomes()).toEqual([]);
      await Promise.all([workers.run(id), workers.run(id)]);
      expect(await renewing.books()).toEqual(ONCE);
      expect(await outcomes()).toEqual([[1, 'PAID']]);
    },
  );

  it('that dies when the line is held, before it is ordered, holds the same line again', async () => {
    const [id = ''] = await taken();
    billing.domains.afterReserving = dies;
    await expect(workers.run(id)).rejects.toThrow('killed');
    billing.domains.afterReserving = async () => undefined;
    await workers.run(id);
    expect(await renewing.books()).toEqual(ONCE);
    expect(await outcomes()).toEqual([[1, 'PAID']]);
  });

  it('waits while domains is away, and tells nothing', async () => {
    const [id = ''] = await taken();
    billing.domains.away = true;
    await expect(workers.run(id)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    billing.domains.away = false;
    expect(await outcomes()).toEqual([]);
    await workers.run(id);
    expect(await renewing.books()).toEqual(ONCE);
  });
});
