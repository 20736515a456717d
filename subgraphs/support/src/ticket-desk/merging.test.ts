import { delegated, loginOf } from '../../../../test/harness/operations';
import { composedSupport, type TestSupport } from '../testing/composed-support';
import { ANNA, deskOf } from '../testing/desk';

describe('joining tickets', () => {
  let support: TestSupport;
  let desk: ReturnType<typeof deskOf>;
  beforeAll(async () => {
    support = await composedSupport('desk_merges');
    desk = deskOf(support);
  });
  afterAll(() => support.end());
  const merge = (ticketId: string, intoTicketId: string) =>
    desk.act(ANNA, 'mergeTickets', { ticketId, intoTicketId });
  const texts = (ticket: { messages: { edges: { node: { text: string } }[] } }) =>
    ticket.messages.edges.map(({ node }) => node.text);
  const reply = (profileId: string, id: string, message: string) =>
    support.ask(
      loginOf(profileId),
      'mutation ($id: ID!, $message: String!) { replyToTicket(ticketId: $id, message: $message) { __typename ... on TicketRefused { code } } }',
      { id, message },
    );

  it('shows the messages of both in the second, in the order in which they were written, and closes the first', async () => {
    const second = await desk.opened('prf_join');
    const first = await desk.opened('prf_join');
    await reply('prf_join', second.id, 'Dopo.');
    expect(await merge(first.id, second.id)).toMatchObject({ ticketId: second.id, status: 'OPEN' });
    const into = await desk.asCustomer('prf_join', second.id);
    expect(texts(into)).toEqual(['Non funziona.', 'Non funziona.', 'Dopo.']);
    expect(into.messages.totalCount).toBe(3);
    const ended = await desk.asCustomer('prf_join', first.id);
    expect(ended).toMatchObject({
      status: 'CLOSED',
      mergedInto: { id: second.id },
      messages: { totalCount: 0 },
    });
    expect(ended.actions.filter(({ allowed }: { allowed: boolean }) => allowed)).toEqual([]);
    expect((await reply('prf_join', first.id, 'x')).data.replyToTicket).toMatchObject({
      code: 'TICKET_MERGED',
    });
    expect(await desk.queue()).not.toContain(first.id);
  });

  it('tells the customer where the first goes on, and not that it is closed', async () => {
    const [first, second] = [await desk.opened('prf_told'), await desk.opened('prf_told')];
    await merge(first.id, second.id);
    const facts = await support.facts(first.id);
    expect(facts.map(({ type }) => type)).toEqual(['ticket.opened', 'ticket.merged']);
    expect(facts[1]?.payload).toMatchObject({ number: first.number, intoNumber: second.number });
  });

  it('is found by the words of both', async () => {
    const [first, second] = [await desk.opened('prf_words'), await desk.opened('prf_words')];
    await reply('prf_words', first.id, 'parolachiave');
    await merge(first.id, second.id);
    const { data } = await support.ask(
      loginOf('prf_words'),
      '{ tickets(filter: { text: "parolachiave" }) { edges { node { id } } } }',
    );
    expect(data.tickets.edges.map(({ node }: { node: { id: string } }) => node.id)).toContain(second.id);
  });

  it('lets the second wait for an answer when the first did', async () => {
    const [first, second] = [await desk.opened('prf_wait'), await desk.opened('prf_wait')];
    await desk.act(ANNA, 'answerTicket', { ticketId: second.id, message: 'Fatto.' });
    expect(await merge(first.id, second.id)).toMatchObject({ status: 'OPEN', isOverdue: false });
    expect(await desk.queue()).toContain(second.id);
    expect((await desk.asCustomer('prf_wait', second.id)).messages.totalCount).toBe(3);
  });

  it('refuses two customers, a ticket with itself, one that was joined, and a closed second; nothing moves', async () => {
    const [mine, other] = [await desk.opened('prf_mine'), await desk.opened('prf_theirs')];
    expect(await merge(mine.id, other.id)).toMatchObject({ code: 'OTHER_CUSTOMER' });
    expect(await merge(mine.id, mine.id)).toMatchObject({ code: 'BAD_USER_INPUT', field: 'intoTicketId' });
    expect(await merge(mine.id, 'tkt_01jdem00000000000000009999')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await merge('x', mine.id)).toMatchObject({ code: 'NOT_FOUND' });
    const closed = await desk.opened('prf_mine');
    await desk.act(ANNA, 'answerTicket', { ticketId: closed.id, message: 'Fatto.', thenClose: true });
    expect(await merge(mine.id, closed.id)).toMatchObject({ code: 'TICKET_NOT_AT_DESK' });
    expect(texts(await desk.asCustomer('prf_mine', mine.id))).toEqual(['Non funziona.']);

    expect(await merge(closed.id, mine.id)).toMatchObject({ ticketId: mine.id });
    expect(await merge(closed.id, mine.id)).toMatchObject({ code: 'TICKET_ENDED' });
    expect(await desk.act(ANNA, 'answerTicket', { ticketId: closed.id, message: 'x' })).toMatchObject({
      code: 'TICKET_ENDED',
    });
  });

  it('refuses two of which one is about a domain that the other is not about: their readers are others', async () => {
    const DOMAIN = ['dom_01jdem00000000000000000001', 'dom_01jdem00000000000000000002'] as const;
    const about = async (domainId: string | null) => {
      const ticket = await desk.opened('prf_about');
      if (domainId !== null)
        await support.sql("UPDATE ticket SET about_kind = 'DOMAIN', about_id = ? WHERE id = ?", [
          domainId,
          ticket.id,
        ]);
      return ticket.id;
    };
    const [one, other, none, same] = [
      await about(DOMAIN[0]),
      await about(DOMAIN[1]),
      await about(null),
      await about(DOMAIN[0]),
    ];
    for (const [from, into] of [
      [one, other],
      [none, one],
      [one, none],
    ] as const)
      expect(await merge(from, into)).toMatchObject({
        code: 'ABOUT_ANOTHER_DOMAIN',
        message: expect.stringContaining('dominio'),
      });
    const { data } = await support.ask(
      delegated(loginOf('prf_about'), ['tickets:read'], [DOMAIN[0]]),
      '{ tickets { edges { node { id messages { totalCount } } } } }',
    );
    expect(data.tickets.edges).toHaveLength(2);
    expect(await merge(one, same)).toMatchObject({ ticketId: same });
  });

  it('keeps since when the customer waits and by when an answer is due, of the earlier of the two', async () => {
    for (const isAnswered of [true, false]) {
      const first = await desk.opened('prf_due');
      const due = (await desk.act(ANNA, 'takeTicket', { ticketId: first.id })).answerDueAt;
      await support.advance(20);
      const second = await desk.opened('prf_due');
      if (isAnswered) await desk.act(ANNA, 'answerTicket', { ticketId: second.id, message: 'Fatto.' });
      const joined = await merge(first.id, second.id);
      expect(joined).toMatchObject({ status: 'OPEN', isOverdue: true, answerDueAt: due });
      expect(Date.parse(joined.waitingSince)).toBeLessThan(support.now().getTime() - 19 * 86_400_000);
      await support.service.runtime.settle();
      expect((await support.facts(second.id)).map(({ type }) => type)).not.toContain('ticket.overdue');
    }
  });

  it('of the same two both ways at once is done once', async () => {
    const [first, second] = [await desk.opened('prf_both'), await desk.opened('prf_both')];
    const outcomes = await Promise.all([merge(first.id, second.id), merge(second.id, first.id)]);
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([
      'QueuedTicket',
      'TicketDeskRefused',
    ]);
    const tickets = [
      await desk.asCustomer('prf_both', first.id),
      await desk.asCustomer('prf_both', second.id),
    ];
    expect(tickets.flatMap(texts)).toHaveLength(2);
  });
});
