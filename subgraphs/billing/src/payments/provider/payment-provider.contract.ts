import { setMaxListeners } from 'node:events';
import { newId } from '@customer-area/shared/ids';
import { boundedProvider } from './bounded-provider';
import type { Captured, Charge, LedgerEntry, PaymentProvider } from './payment-provider';
import { FAULTS, ProviderFaults, type Step } from './testing/provider-faults';

/** Tokens that make an adapter's test account behave in each of these ways. */
export interface ContractTokens {
  readonly captured: string;
  readonly declined: string;
  readonly declinedForNow: string;
  readonly authenticationRequired: string;
  readonly actionRequired: string;
  readonly processing: string;
  readonly unknown: string;
}

const TIME_OUT_MS = 500;

/** What every adapter of the payment port must keep to; run by the tests of each. */
export function paymentProviderContract(
  open: () => Promise<{ provider: PaymentProvider; tokens: ContractTokens; close(): Promise<void> }>,
): void {
  const faults = new ProviderFaults();
  const began = new Date();
  const { signal } = new AbortController();
  setMaxListeners(0, signal);
  let provider: PaymentProvider;
  let tokens: ContractTokens;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const opened = await open();
    provider = boundedProvider(faults.around(opened.provider), TIME_OUT_MS);
    ({ tokens, close } = opened);
  });
  afterEach(() => faults.clear());
  afterAll(() => close());

  const charge = (token: string, over: Partial<Charge> = {}): Charge => ({
    chargeId: newId('pay'),
    amount: 1_219,
    currency: 'EUR',
    token,
    keep: false,
    offSession: false,
    ...over,
  });
  const prepared = async (token: string, over: Partial<Charge> = {}): Promise<string> => {
    const answer = await provider.prepare(charge(token, over), signal);
    if (answer.outcome !== 'prepared') throw new Error(`not prepared: ${answer.code}`);
    return answer.reference;
  };
  const captured = async (over: Partial<Charge> = {}) => {
    const reference = await prepared(tokens.captured, over);
    return { reference, outcome: (await provider.confirm(reference, signal)) as Captured };
  };
  const movements = async (reference: string): Promise<LedgerEntry[]> => {
    const entries: LedgerEntry[] = [];
    for (let after: string | null = null; ; ) {
      const page = await provider.ledger({ since: began, after }, signal);
      entries.push(...page.entries);
      if (page.next === null) break;
      after = page.next;
    }
    return entries.filter((entry) => entry.reference === reference);
  };
  const notConfirmed = { outcome: 'refused', code: 'PAYMENT_NOT_CONFIRMED', decline: 'soft' };

  it('collects nothing by preparing, and names the charge the same however often it is asked', async () => {
    const one = charge(tokens.captured);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => provider.prepare({ ...one, amount: 100 + i }, signal)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const [first] = answers;
    if (first?.outcome !== 'prepared') throw new Error('not prepared');
    expect(first.reference.length).toBeLessThanOrEqual(200);
    expect(await provider.find(first.reference, signal)).toBeNull();
    expect(await movements(first.reference)).toEqual([]);
    const { amount } = (await provider.confirm(first.reference, signal)) as Captured;
    expect([amount >= 100, amount < 120]).toEqual([true, true]);
    expect(await provider.prepare({ ...one, amount: 999 }, signal)).toEqual(first);
    expect(await movements(first.reference)).toMatchObject([{ kind: 'capture', amount }]);
  });

  it('captures the amount that was prepared, and says when and from what', async () => {
    const { reference, outcome } = await captured();
    expect(outcome).toMatchObject({
      outcome: 'captured',
      amount: 1_219,
      currency: 'EUR',
      capturedAt: expect.any(Date),
      method: { brand: expect.any(String), token: expect.any(String), fingerprint: expect.any(String) },
    });
    expect(Math.abs(outcome.capturedAt.getTime() - Date.now())).toBeLessThan(60_000);
    expect(await provider.find(reference, signal)).toEqual(outcome);
  });

  it('captures once, however often and however parallel it is confirmed', async () => {
    const reference = await prepared(tokens.captured);
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => provider.confirm(reference, signal)));
    for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0]);
    expect(await movements(reference)).toMatchObject([{ kind: 'capture', amount: 1_219, currency: 'EUR' }]);
  });

  it.each([
    ['declined', 'PAYMENT_DECLINED', 'hard'],
    ['declinedForNow', 'PAYMENT_DECLINED', 'soft'],
    ['authenticationRequired', 'AUTHENTICATION_REQUIRED', 'soft'],
    ['unknown', 'TOKEN_INVALID', 'hard'],
  ] as const)('refuses a token that is %s as %s (%s), and remembers it', async (kind, code, decline) => {
    const answer = await provider.prepare(charge(tokens[kind]), signal);
    const refused = { outcome: 'refused', code, decline };
    if (answer.outcome === 'refused') return expect(answer).toEqual(refused);
    for (let i = 0; i < 2; i++) expect(await provider.confirm(answer.reference, signal)).toEqual(refused);
    expect(await provider.find(answer.reference, signal)).toEqual(refused);
    expect(await movements(answer.reference)).toEqual([]);
  });

  it('asks the customer to act, by one way and until a moment, and can be cancelled meanwhile', async () => {
    const reference = await prepared(tokens.actionRequired);
    const asked = await provider.confirm(reference, signal);
    if (asked.outcome !== 'action required') throw new Error(asked.outcome);
    expect([asked.clientSecret, asked.redirectUrl].filter((way) => way !== null)).toHaveLength(1);
    expect(asked.until.getTime()).toBeGreaterThan(Date.now());
    expect(await provider.find(reference, signal)).toEqual(asked);
    expect(await provider.cancel(reference, signal)).toEqual(notConfirmed);
    expect(await provider.find(reference, signal)).toEqual(notConfirmed);
  });

  it('asks nobody to act when nobody is there', async () => {
    const reference = await prepared(tokens.actionRequired, { offSession: true });
    expect(await provider.confirm(reference, signal)).toMatchObject({ code: 'AUTHENTICATION_REQUIRED' });
  });

  it('that decides later says so, also to whoever would stop it', async () => {
    const reference = await prepared(tokens.processing);
    const processing = { outcome: 'processing' };
    expect(await provider.confirm(reference, signal)).toEqual(processing);
    expect(await provider.find(reference, signal)).toEqual(processing);
    expect(['processing', 'refused']).toContain((await provider.cancel(reference, signal)).outcome);
  });

  it('never collects a charge once it is cancelled', async () => {
    const reference = await prepared(tokens.captured);
    expect(await provider.cancel(reference, signal)).toEqual(notConfirmed);
    expect(await provider.confirm(reference, signal)).toEqual(notConfirmed);
    expect(await provider.cancel(reference, signal)).toEqual(notConfirmed);
    expect(await movements(reference)).toEqual([]);
  });

  it('confirmed against cancelled ends one way, and all are told the same', async () => {
    for (let race = 0; race < 10; race++) {
      const reference = await prepared(tokens.captured);
      await Promise.all([provider.confirm(reference, signal), provider.cancel(reference, signal)]);
      const end = await provider.find(reference, signal);
      expect(await provider.confirm(reference, signal)).toEqual(end);
      expect(await provider.cancel(reference, signal)).toEqual(end);
      expect(await movements(reference)).toHaveLength(end?.outcome === 'captured' ? 1 : 0);
    }
  });

  it('cancelled too late says that it was captured', async () => {
    const { reference, outcome } = await captured();
    expect(await provider.cancel(reference, signal)).toEqual(outcome);
  });

  it('knows nothing of a charge that nobody prepared', async () => {
    expect(await provider.find('nobody', signal)).toBeNull();
    expect(await provider.cancel('nobody', signal)).toEqual(notConfirmed);
  });

  describe('giving back', () => {
    const refund = (reference: string, amount: number, refundId = newId('rfd')) =>
      provider.refund({ refundId, reference, amount }, signal);

    it('is done in parts, each once, up to what was captured', async () => {
      const { reference } = await captured();
      const refundId = newId('rfd');
      for (let i = 0; i < 3; i++)
        expect(await refund(reference, 1_000, refundId)).toMatchObject({
          outcome: 'refunded',
          amount: 1_000,
        });
      expect(await refund(reference, 5, refundId)).toMatchObject({ outcome: 'refunded', amount: 1_000 });
      expect(await refund(reference, 220)).toEqual({ outcome: 'refused', code: 'BEYOND_CAPTURED' });
      expect(await refund(reference, 219)).toMatchObject({ outcome: 'refunded', amount: 219 });
      const amounts = (await movements(reference)).map(({ kind, amount }) => `${kind} ${amount}`);
      expect(amounts.sort()).toEqual(['capture 1219', 'refund 1000', 'refund 219']);
    });

    it('is never more than was captured under 20 parallel refunds', async () => {
      const { reference } = await captured();
      const answers = await Promise.all(Array.from({ length: 20 }, () => refund(reference, 300)));
      expect(answers.filter(({ outcome }) => outcome === 'refunded')).toHaveLength(4);
    });

    it('is refused when nothing was captured', async () => {
      const unconfirmed = await prepared(tokens.captured);
      for (const reference of [unconfirmed, 'nobody'])
        expect(await refund(reference, 1)).toEqual({ outcome: 'refused', code: 'NOT_CAPTURED' });
    });
  });

  describe('a kept method', () => {
    it('is charged by its token until it is forgotten, and is told by its fingerprint', async () => {
      const first = await provider.setUp({ setUpId: newId('set'), token: tokens.captured }, signal);
      if (first.outcome !== 'ready') throw new Error(first.outcome);
      const { outcome } = await captured({ keep: true });
      expect(outcome.method.fingerprint).toBe(first.method.fingerprint);
      const reference = await prepared(first.method.token, { offSession: true });
      expect(await provider.confirm(reference, signal)).toMatchObject({ outcome: 'captured' });
      for (let i = 0; i < 2; i++) await provider.forget(first.method.token, signal);
      const gone = await provider.prepare(charge(first.method.token), signal);
      const refused = gone.outcome === 'refused' ? gone : await provider.confirm(gone.reference, signal);
      expect(refused).toEqual({ outcome: 'refused', code: 'TOKEN_INVALID', decline: 'hard' });
    });

    it('is refused, or asked for, as a charge would be', async () => {
      const setUp = (token: string) => provider.setUp({ setUpId: newId('set'), token }, signal);
      expect(await setUp(tokens.declined)).toMatchObject({ outcome: 'refused', code: 'PAYMENT_DECLINED' });
      expect(await setUp(tokens.unknown)).toMatchObject({ outcome: 'refused', code: 'TOKEN_INVALID' });
      expect(await setUp(tokens.actionRequired)).toMatchObject({ outcome: 'action required' });
    });
  });

  /** A call of each step that has an effect, and what it leads to when nothing goes wrong. */
  const calls: Record<Exclude<Step, 'find' | 'ledger'>, () => Promise<() => Promise<unknown>>> = {
    prepare: async () => {
      const one = charge(tokens.captured);
      return () => provider.prepare(one, signal);
    },
    confirm: async () => {
      const reference = await prepared(tokens.captured);
      return () => provider.confirm(reference, signal);
    },
    cancel: async () => {
      const reference = await prepared(tokens.captured);
      return () => provider.cancel(reference, signal);
    },
    refund: async () => {
      const { reference } = await captured();
      const one = { refundId: newId('rfd'), reference, amount: 1_219 };
      return () => provider.refund(one, signal);
    },
    setUp: async () => {
      const one = { setUpId: newId('set'), token: tokens.captured };
      return () => provider.setUp(one, signal);
    },
    forget: async () => {
      const { outcome } = await captured({ keep: true });
      return () => provider.forget(outcome.method.token, signal);
    },
  };

  describe.each(Object.keys(calls) as (keyof typeof calls)[])('%s', (step) => {
    it.each(FAULTS)('comes to one end when it is asked again after: %s', async (fault) => {
      const call = await calls[step]();
      const usual = await (await calls[step]())();
      faults.inject(step, fault);
      const first = await call().catch((error: unknown) => error);
      expect(first instanceof Error).toBe(fault !== 'twice');
      const second = await call();
      expect(await call()).toEqual(second);
      expect(Object.keys((second ?? {}) as object)).toEqual(Object.keys((usual ?? {}) as object));
      if (fault === 'twice') expect(first).toEqual(second);
    });
  });

  it('whose confirmation was lost is found as it ended, and its money moved once', async () => {
    for (const [fault, outcome] of [
      ['lost answer', 'captured'],
      ['silence', undefined],
      ['unavailable', undefined],
    ] as const) {
      const reference = await prepared(tokens.captured);
      faults.inject('confirm', fault);
      await expect(provider.confirm(reference, signal)).rejects.toThrow(Error);
      expect((await provider.find(reference, signal))?.outcome).toBe(outcome);
      expect(await provider.confirm(reference, signal)).toMatchObject({ outcome: 'captured' });
      expect(await movements(reference)).toHaveLength(1);
    }
  });
}
