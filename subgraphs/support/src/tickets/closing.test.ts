import { loginOf } from '../../../../test/harness/operations';
import { composedSupport, type TestSupport } from '../testing/composed-support';
import { ANNA, deskOf } from '../testing/desk';
import { CLOSE, opened, REPLY } from '../testing/documents';
import { closeUnanswered, tellClosing } from './close-unanswered';
import { CLOSE_UNANSWERED, TELL_CLOSING } from './ticket-jobs';

describe('an answered ticket', () => {
  let support: TestSupport;
  let desk: ReturnType<typeof deskOf>;
  beforeAll(async () => {
    support = await composedSupport('closing');
    support.peers.staff.set(ANNA.loginId, { name: 'Anna Rossi', permissions: ['tickets:answer'] });
    desk = deskOf(support);
  });
  afterAll(() => support.end());
  const mine = loginOf('prf_mine');
  const answer = (ticketId: string) => desk.act(ANNA, 'answerTicket', { ticketId, message: 'Provi ora.' });
  const answered = async () => {
    const { id } = await opened(support, mine);
    await answer(id);
    return id;
  };
  const typesOf = async (id: string) => (await support.facts(id)).map(({ type }) => type);
  const statusOf = async (id: string) =>
    (await support.ask(mine, `{ ticket(id: "${id}") { status } }`)).data.ticket.status as string;

  it('closes by itself after 14 days, and its customer is told 2 days before and when it does', async () => {
    const id = await answered();
    await support.advance(11.9);
    expect(await typesOf(id)).toEqual(['ticket.opened', 'ticket.answered']);
    await support.advance(0.2);
    expect([await statusOf(id), await typesOf(id)]).toEqual([
      'ANSWERED',
      ['ticket.opened', 'ticket.answered', 'ticket.closing'],
    ]);
    await support.advance(1.8);
    expect(await statusOf(id)).toBe('ANSWERED');
    await support.advance(0.2);
    expect(await statusOf(id)).toBe('CLOSED');
    const [, told, closing, closed] = await support.facts(id);
    expect(closed).toMatchObject({ type: 'ticket.closed', payload: { closedBy: 'TIME' } });
    expect(closing?.payload.closesAt).toBe(told?.payload.closesAt);
    expect(told?.payload).toMatchObject({ text: 'Provi ora.', replyTo: null });
  });

  it('begins its 14 days anew with another answer', async () => {
    const id = await answered();
    await support.advance(13);
    await answer(id);
    await support.advance(2);
    expect(await statusOf(id)).toBe('ANSWERED');
    await support.advance(10.1);
    expect((await typesOf(id)).filter((type) => type === 'ticket.closing')).toHaveLength(2);
    await support.advance(2);
    expect(await statusOf(id)).toBe('CLOSED');
  });

  it('stays open when the customer has written, and is not told of', async () => {
    const id = await answered();
    await support.ask(mine, REPLY, { id, message: 'Ancora niente.' });
    await support.advance(15);
    expect(await statusOf(id)).toBe('OPEN');
    const types = await typesOf(id);
    expect(types.filter((type) => ['ticket.closing', 'ticket.closed'].includes(type))).toEqual([]);
  });

  it('is told of and closed once, however often and at once the work is done', async () => {
    const id = await answered();
    // Past the service: two processes that hold the same job, as after a time-out.
    const deps = {
      ...support.stores,
      database: support.database,
      clock: support,
      desk: null,
      replyAddressOf: null,
    };
    const twice = async (run: ReturnType<typeof tellClosing>, kind: typeof TELL_CLOSING) => {
      const job = { id: 'job_x', kind, subjectId: id, dueAt: support.now(), attempt: 1 };
      await Promise.all([1, 2].map(() => run(job, AbortSignal.timeout(5_000))));
      await run(job, AbortSignal.timeout(5_000));
    };
    await support.pass(12.5);
    await twice(tellClosing(deps), TELL_CLOSING);
    await support.pass(2);
    await twice(closeUnanswered(deps), CLOSE_UNANSWERED);
    await support.service.runtime.settle();
    const types = await typesOf(id);
    expect(types.filter((type) => type === 'ticket.closing')).toHaveLength(1);
    expect(types.filter((type) => type === 'ticket.closed')).toHaveLength(1);
  });

  it('of which the work was cut off in the middle is told of and closed all the same', async () => {
    const id = await answered();
    await support.pass(12.5);
    const cut = {
      ...support.stores,
      database: support.database,
      clock: support,
      replyAddressOf: () => {
        throw new Error('the process ends here');
      },
      desk: null,
    };
    const job = { id: 'job_y', kind: TELL_CLOSING, subjectId: id, dueAt: support.now(), attempt: 1 };
    await expect(tellClosing(cut)(job, AbortSignal.timeout(5_000))).rejects.toThrow('ends here');
    expect(await typesOf(id)).not.toContain('ticket.closing');
    await support.service.runtime.settle();
    expect(await typesOf(id)).toContain('ticket.closing');
  });

  it.each([13.5, 30])(
    'that nobody was told of in time, as after an outage of %d days, is told of first and closes two days later',
    async (days) => {
      const id = await answered();
      await support.advance(days);
      const toldAt = support.now().getTime();
      expect([await statusOf(id), await typesOf(id)]).toEqual([
        'ANSWERED',
        ['ticket.opened', 'ticket.answered', 'ticket.closing'],
      ]);
      const closesAt = Date.parse(String((await support.facts(id))[2]?.payload.closesAt));
      expect((closesAt - toldAt) / 86_400_000).toBeCloseTo(2, 2);
      await support.advance(1.9);
      expect(await statusOf(id)).toBe('ANSWERED');
      await support.advance(0.2);
      expect([await statusOf(id), (await typesOf(id)).slice(3)]).toEqual(['CLOSED', ['ticket.closed']]);
    },
  );

  it('is taken up again by staff who write to it when it is closed', async () => {
    const id = await answered();
    await support.ask(mine, CLOSE, { id });
    expect(await answer(id)).toMatchObject({ status: 'ANSWERED' });
    expect(await typesOf(id)).toEqual([
      'ticket.opened',
      'ticket.answered',
      'ticket.closed',
      'ticket.reopened',
      'ticket.answered',
    ]);
  });
});

describe('two at once', () => {
  let support: TestSupport;
  beforeAll(async () => {
    support = await composedSupport('at_once');
  });
  afterAll(() => support.end());
  const mine = loginOf('prf_mine');
  const reply = (id: string, message: string) => support.ask(mine, REPLY, { id, message });
  const seen = async (id: string) =>
    (
      await support.ask(
        mine,
        `{ ticket(id: "${id}") { status messages { totalCount edges { node { text } } } } }`,
      )
    ).data.ticket;

  it('that reply both stand', async () => {
    const { id } = await opened(support, mine);
    await Promise.all(['uno', 'due', 'tre'].map((text) => reply(id, text)));
    const { messages } = await seen(id);
    expect(messages.totalCount).toBe(4);
    expect(messages.edges.map(({ node }: { node: { text: string } }) => node.text).sort()).toEqual(
      ['Da ieri sera.', 'due', 'tre', 'uno'].sort(),
    );
  });

  it('that are the same reply with the same key leave one message; another one with it is refused', async () => {
    const { id } = await opened(support, mine);
    const send = (message: string, ticketId = id) =>
      support.ask(mine, REPLY, { id: ticketId, message, key: 'same' });
    const answers = await Promise.all([1, 2, 3].map(() => send('uno')));
    expect(answers.map(({ data }) => data.replyToTicket.status)).toEqual(['OPEN', 'OPEN', 'OPEN']);
    const { id: other } = await opened(support, mine);
    for (const refused of [await send('due'), await send('uno', other)])
      expect(refused.errors?.[0]?.extensions.code).toBe('CONFLICT');
    expect((await seen(id)).messages.totalCount).toBe(2);
    expect((await seen(other)).messages.totalCount).toBe(1);
  });

  it('of which one replies and one closes leave the message, and a history that follows the table', async () => {
    for (let n = 0; n < 5; n++) {
      const { id } = await opened(support, mine);
      await Promise.all([reply(id, 'e poi'), support.ask(mine, CLOSE, { id })]);
      const { status, messages } = await seen(id);
      expect(messages.totalCount).toBe(2);
      const steps = await support.sql<{ f: string | null; t: string }>(
        'SELECT from_status f, to_status t FROM ticket_transition WHERE ticket_id = ? ORDER BY id',
        [id],
      );
      const ways = steps.map(({ t }) => t);
      expect([
        ['OPEN', 'CLOSED'],
        ['OPEN', 'CLOSED', 'OPEN'],
      ]).toContainEqual(ways);
      expect(ways.at(-1)).toBe(status);
      expect(steps.map(({ f }) => f)).toEqual([null, ...ways.slice(0, -1)]);
    }
  });

  it('that rate one closing leave one rating', async () => {
    const { id } = await opened(support, mine);
    await support.ask(mine, CLOSE, { id });
    const rate = `mutation { rateTicket(input: { ticketId: "${id}", stars: 3 }) { __typename ... on TicketRefused { code } } }`;
    const answers = await Promise.all([1, 2].map(() => support.ask(mine, rate)));
    expect(answers.map(({ data }) => data.rateTicket.__typename).sort()).toEqual(['Ticket', 'TicketRefused']);
    expect(await support.sql('SELECT stars FROM ticket_rating WHERE ticket_id = ?', [id])).toEqual([
      { stars: 3 },
    ]);
  });
});
