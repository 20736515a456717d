import type { FeedPage, RecordedEvent } from '@customer-area/shared/events';
import { anonymous, ask, eventually } from '../../../../../test/harness/operations';
import {
  COMPLETE,
  FORM,
  identityUnderTest,
  PASSWORD,
  register,
  silentPeer,
} from '../../testing/identity-under-test';
import { OrdersStandIn } from '../../testing/orders-stand-in';

const START = `mutation ($input: RegistrationInput!, $claimToken: String) {
  startRegistration(input: $input, claimToken: $claimToken) { __typename
    ... on RegistrationDraft { id username }
    ... on FormRefused { code problems { field code message } } } }`;

describe('registering with an order that was placed before', () => {
  const billing = new OrdersStandIn();
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  beforeAll(async () => {
    running = await identityUnderTest(
      {},
      { peer: (name) => (name === 'billing' ? billing : silentPeer(name)) },
    );
  });
  afterAll(() => running.close());

  const start = (claimToken: string | null, input: object = FORM, locale: 'it' | 'en' = 'it') =>
    ask(running.service, { ...anonymous, locale }, START, { input, claimToken });
  const draftOf = async (claimToken: string | null): Promise<string> =>
    (await start(claimToken)).data.startRegistration.id;
  const complete = async (draftId: string) =>
    (await ask(running.service, anonymous, COMPLETE, { draftId, password: PASSWORD, again: PASSWORD })).data
      .completeRegistration;
  const problemsOf = async (claimToken: string, input: object = FORM) =>
    (await start(claimToken, input)).data.startRegistration.problems;
  /** The whole log, once what is written has its number. */
  const registrations = async (): Promise<RecordedEvent[]> => {
    const caller = { kind: 'service', service: 'billing', requestId: 'test' } as const;
    const page = (await running.service.internal.events?.({ after: 0 }, caller)) as FeedPage;
    return page.events.filter(({ type }) => type === 'profile.registered');
  };
  const claimsOf = async (orderId: string) =>
    (await registrations()).filter(
      ({ payload }) => (payload as { claimedOrderId: string }).claimedOrderId === orderId,
    );

  it('names the order on the fact of the registration', async () => {
    const { orderId, claimToken } = billing.placed();
    const login = await complete(await draftOf(claimToken));
    const [fact] = await eventually(async () => {
      const found = await claimsOf(orderId);
      return found.length > 0 && found;
    });
    expect(fact?.payload).toMatchObject({
      profileId: login.profile.id,
      loginId: login.id,
      claimedOrderId: orderId,
    });
  });

  it('names none without a token', async () => {
    const { profileId } = await register(running.service);
    const fact = await eventually(async () =>
      (await registrations()).find((event) => event.profileId === profileId),
    );
    expect(fact.payload).toMatchObject({ claimedOrderId: null });
  });

  it('never hands the token to anybody: billing is asked by its hash, and the draft has the order only', async () => {
    const { orderId, claimToken } = billing.placed();
    await draftOf(claimToken);
    expect(JSON.stringify(billing.asked)).not.toContain(claimToken);
    const kept = await running.rows('SELECT registration FROM registration_draft WHERE registration LIKE ?', [
      `%${orderId}%`,
    ]);
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain(claimToken);
  });

  it.each([
    ['nonsense', () => 'nonsense', 'CLAIM_TOKEN_UNKNOWN'],
    ['an empty one', () => '', 'CLAIM_TOKEN_UNKNOWN'],
    ['NUL', () => '\u0000'.repeat(43), 'CLAIM_TOKEN_UNKNOWN'],
    ['10,000 characters', () => 'x'.repeat(10_000), 'CLAIM_TOKEN_UNKNOWN'],
    ['one that nobody was given', () => 'A'.repeat(43), 'CLAIM_TOKEN_UNKNOWN'],
    ['one whose order expired', () => billing.placed('expired').claimToken, 'CLAIM_TOKEN_EXPIRED'],
    ['one whose order has an owner', () => billing.placed('claimed').claimToken, 'CLAIM_TOKEN_USED'],
  ])('refuses a token that is %s, on its field, and keeps nothing', async (_, token, code) => {
    const before = await running.rows('SELECT id FROM registration_draft');
    expect(await problemsOf(token())).toEqual([{ field: 'claimToken', code, message: expect.any(String) }]);
    expect(await running.rows('SELECT id FROM registration_draft')).toHaveLength(before.length);
  });

  it('lists a bad token among the problems of the form, in the language of the caller', async () => {
    const answer = await start('nonsense', { ...FORM, privacyAccepted: false }, 'en');
    const { problems } = answer.data.startRegistration;
    expect(problems.map(({ field }: { field: string }) => field)).toEqual(['privacyAccepted', 'claimToken']);
    expect(problems[1].message).toBe(
      'There is no order for this token: give it as it was received, or leave it out.',
    );
  });

  it('leaves the token good when the form is refused', async () => {
    const { orderId, claimToken } = billing.placed();
    expect(await problemsOf(claimToken, { ...FORM, privacyAccepted: false })).toHaveLength(1);
    await complete(await draftOf(claimToken));
    await eventually(async () => (await claimsOf(orderId)).length === 1);
  });

  it('says UNAVAILABLE with a token while billing is away, and registers without one', async () => {
    const { claimToken } = billing.placed();
    billing.down = true;
    try {
      expect((await start(claimToken)).errors?.[0]?.extensions.code).toBe('UNAVAILABLE');
      expect((await start(null)).data.startRegistration.__typename).toBe('RegistrationDraft');
    } finally {
      billing.down = false;
    }
  });

  it('gives the order to the newest draft; the older one is told, and makes no profile', async () => {
    const { orderId, claimToken } = billing.placed();
    const older = await draftOf(claimToken);
    const newer = await draftOf(claimToken);
    const profiles = () => running.rows('SELECT id FROM profile');
    const before = await profiles();
    expect(await complete(older)).toEqual({ code: 'DRAFT_SUPERSEDED', problems: [] });
    expect(await profiles()).toHaveLength(before.length);
    const login = await complete(newer);
    expect(login.username).toMatch(/@aruba\.it$/);
    expect(await complete(older)).toEqual({ code: 'DRAFT_SUPERSEDED', problems: [] });
    await eventually(async () => (await claimsOf(orderId)).length === 1);
  });

  it('refuses the token once a registration with it is complete, although billing has not heard of it yet', async () => {
    const { claimToken } = billing.placed();
    const draftId = await draftOf(claimToken);
    const login = await complete(draftId);
    expect(await problemsOf(claimToken)).toEqual([
      { field: 'claimToken', code: 'CLAIM_TOKEN_USED', message: expect.any(String) },
    ]);
    expect((await complete(draftId)).id).toBe(login.id);
  });

  it('makes one profile with the order, however many register with one token at once', async () => {
    const { orderId, claimToken } = billing.placed();
    const before = (await running.rows('SELECT id FROM profile')).length;
    const drafts = await Promise.all(Array.from({ length: 20 }, () => draftOf(claimToken)));
    expect(new Set(drafts).size).toBe(20);
    const answers = await Promise.all(drafts.map(complete));
    expect(answers.filter(({ id }) => id !== undefined)).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'DRAFT_SUPERSEDED')).toHaveLength(19);
    await eventually(async () => (await claimsOf(orderId)).length === 1);
    expect(await running.rows('SELECT id FROM profile')).toHaveLength(before + 1);
  });

  it('ends with one registration when starting again and completing happen at the same moment', async () => {
    const { orderId, claimToken } = billing.placed();
    let draftId = await draftOf(claimToken);
    for (let round = 0; round < 8; round++) {
      const [again] = await Promise.all([start(claimToken), complete(draftId)]);
      const started = again.data.startRegistration;
      if (started.__typename === 'RegistrationDraft') draftId = started.id;
    }
    await complete(draftId);
    const claims = await eventually(async () => {
      const found = await claimsOf(orderId);
      return found.length > 0 && found;
    });
    expect(claims).toHaveLength(1);
  });

  it('frees the order with an abandoned draft', async () => {
    const { orderId, claimToken } = billing.placed();
    await draftOf(claimToken);
    const claims = () => running.rows('SELECT order_id FROM draft_claim WHERE order_id = ?', [orderId]);
    expect(await claims()).toHaveLength(1);
    await ask(running.service, anonymous, 'mutation { advanceClock(days: 1) }');
    await eventually(async () => (await claims()).length === 0);
    await complete(await draftOf(claimToken));
    await eventually(async () => (await claimsOf(orderId)).length === 1);
  });

  it.each([
    ['NAME_TAKEN', ['perso.it', 'perso.com'], '20260000042', /l'ordine 20260000042,.*perso\.it, perso\.com/],
    ['PROMO_CODE_INVALID', ['mio.it'], '20260000043', /l'ordine 20260000043,.*codice promozionale/],
    ['NOT_CLAIMABLE', [], null, /l'ordine fatto prima di iscriverti non si può più associare/],
  ])(
    'writes a letter when the order could not be made as promised: %s',
    async (reason, names, number, text) => {
      const email = `${reason.toLowerCase()}@example.it`;
      const { profileId } = await register(running.service, { email, emailConfirmation: email });
      billing.tell('order.claim-failed', profileId, { orderId: 'ord_x', number, reason, names });
      const letter = await eventually(async () => {
        const mail = await ask(
          running.service,
          anonymous,
          `{ sandboxMail(to: "${email}") { subject text } }`,
        );
        return mail.data.sandboxMail.find(({ subject }: { subject: string }) =>
          /non confermato/.test(subject),
        );
      });
      expect(letter.text).toMatch(text);
      expect(letter.text).toContain('La tua iscrizione resta valida');
      if (number !== null) expect(letter.subject).toContain(number);
    },
  );
});
