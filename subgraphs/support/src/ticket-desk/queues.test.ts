import { loginOf } from '../../../../test/harness/operations';
import { composedSupport, type TestSupport } from '../testing/composed-support';
import { ANNA, BRUNO, deskOf } from '../testing/desk';

const COUNTS = '{ ticketQueues { name open overdue oldest } }';
/** Longer than any service level and any holiday. */
const LONG = 12;

describe('the queues of the desk', () => {
  let support: TestSupport;
  let desk: ReturnType<typeof deskOf>;
  beforeEach(async () => {
    support = await composedSupport('desk_queues');
    desk = deskOf(support);
  });
  afterEach(() => support.end());
  const counts = async (): Promise<
    Record<string, { open: number; overdue: number; oldest: string | null }>
  > =>
    Object.fromEntries(
      (await support.ask(ANNA, COUNTS)).data.ticketQueues.map(
        ({ name, ...rest }: { name: string; open: number; overdue: number; oldest: string | null }) => [
          name,
          rest,
        ],
      ),
    );
  const prioritise = (ticketId: string, priority: string) =>
    desk.act(ANNA, 'setTicketPriority', { ticketId, priority });

  it('show first what is due first: priority shortens the time from when the customer wrote', async () => {
    const other = (await desk.opened('prf_a', 'OTHER')).id;
    const technical = (await desk.opened('prf_b', 'TECHNICAL')).id;
    const billing = (await desk.opened('prf_c', 'BILLING')).id;
    expect(await desk.queue()).toEqual([technical, billing, other]);
    const before = await prioritise(other, 'HIGH');
    const after = await prioritise(other, 'URGENT');
    expect(after.priority).toBe('URGENT');
    expect(after.waitingSince).toBe(before.waitingSince);
    expect(Date.parse(after.answerDueAt)).toBeLessThan(Date.parse(before.answerDueAt));
    expect(await desk.queue()).toEqual([other, technical, billing]);
    expect(await desk.queue({}, 'BILLING')).toEqual([billing]);
    const told = (await support.facts(other)).map(({ type }) => type);
    expect(told).toEqual(['ticket.opened', 'ticket.priority-changed', 'ticket.priority-changed']);
    await desk.act(ANNA, 'answerTicket', { ticketId: other, message: 'Fatto.', thenClose: true });
    expect(await prioritise(other, 'LOW')).toMatchObject({ code: 'TICKET_NOT_AT_DESK' });
  });

  it('are narrowed by status, by who has a ticket in hand, and by tag', async () => {
    const ids: string[] = [];
    for (const profile of ['prf_a', 'prf_b', 'prf_c', 'prf_d']) ids.push((await desk.opened(profile)).id);
    const [one = '', two = '', three = '', four = ''] = ids;
    await desk.act(ANNA, 'takeTicket', { ticketId: one });
    await desk.act(BRUNO, 'takeTicket', { ticketId: two });
    await desk.act(ANNA, 'answerTicket', { ticketId: three, message: 'Fatto.' });
    await desk.act(ANNA, 'answerTicket', { ticketId: four, message: 'Fatto.', thenClose: true });
    const tagged = await desk.act(ANNA, 'tagTicket', { input: { ticketId: two, add: ['DNS', ' dns '] } });
    expect(tagged.tags).toEqual(['dns']);
    await desk.act(ANNA, 'tagTicket', { input: { ticketId: three, add: ['dns'] } });

    expect(await desk.queue()).toEqual([one, two]);
    expect(await desk.queue({ status: 'ANSWERED' })).toEqual([three]);
    expect(await desk.queue({ status: 'CLOSED' })).toEqual([four]);
    expect(await desk.queue({ assigneeLoginId: BRUNO.loginId })).toEqual([two]);
    expect(await desk.queue({ isUnassigned: true })).toEqual([]);
    expect(await desk.queue({ tag: 'DNS' })).toEqual([two]);
    expect(await desk.queue({ tag: 'dns', status: 'ANSWERED' })).toEqual([three]);
    await desk.act(BRUNO, 'answerTicket', { ticketId: two, message: 'Fatto.' });
    expect(await desk.queue({ tag: 'dns' })).toEqual([]);
    expect((await desk.queue({ tag: 'dns', status: 'ANSWERED' })).sort()).toEqual([two, three].sort());
    await desk.act(ANNA, 'tagTicket', { input: { ticketId: two, remove: ['dns', 'absent'] } });
    expect(await desk.queue({ tag: 'dns', status: 'ANSWERED' })).toEqual([three]);
  });

  it('refuse filters that have no meaning together, and more tags than a ticket has', async () => {
    const faultOf = async (filter: object) =>
      (
        await support.ask(
          ANNA,
          'query ($filter: TicketQueueFilter) { ticketQueue(filter: $filter) { totalCount } }',
          { filter },
        )
      ).errors?.[0]?.extensions;
    for (const [filter, field] of [
      [{ isUnassigned: true, assigneeLoginId: 'lgn_x' }, 'filter.isUnassigned'],
      [{ isOverdue: true, status: 'CLOSED' }, 'filter.isOverdue'],
      [{ assigneeLoginId: '' }, 'filter.assigneeLoginId'],
      [{ tag: 'x'.repeat(31) }, 'filter.tag'],
    ] as const)
      expect(await faultOf(filter)).toEqual({ code: 'BAD_USER_INPUT', field });
    const { id: ticketId } = await desk.opened('prf_a');
    const add = Array.from({ length: 11 }, (_, place) => `etichetta ${place}`);
    const many = await desk.act(ANNA, 'tagTicket', { input: { ticketId, add } });
    expect(many).toEqual({ code: 'BAD_USER_INPUT', field: 'input.add' });
    await Promise.all([
      desk.act(ANNA, 'tagTicket', { input: { ticketId, add: ['a'] } }),
      desk.act(BRUNO, 'tagTicket', { input: { ticketId, add: ['b'] } }),
    ]);
    expect((await desk.act(ANNA, 'tagTicket', { input: { ticketId } })).tags).toEqual(['a', 'b']);
  });

  it('say what waits, what was to be answered before, and since when; each question is told overdue once', async () => {
    const quiet = { open: 0, overdue: 0, oldest: null };
    expect(await counts()).toEqual({ TECHNICAL: quiet, BILLING: quiet, DOMAINS: quiet, OTHER: quiet });
    const { id: late } = await desk.opened('prf_late', 'DOMAINS');
    const { id: answered } = await desk.opened('prf_served', 'DOMAINS');
    const { waitingSince } = await desk.act(ANNA, 'takeTicket', { ticketId: late });
    await desk.act(ANNA, 'answerTicket', { ticketId: answered, message: 'Fatto.' });
    expect((await counts()).DOMAINS).toEqual({ open: 1, overdue: 0, oldest: waitingSince });

    await support.advance(LONG);
    expect((await counts()).DOMAINS).toEqual({ open: 1, overdue: 1, oldest: waitingSince });
    expect(await desk.queue({ isOverdue: true })).toEqual([late]);
    const overdue = async (id: string) =>
      (await support.facts(id)).filter(({ type }) => type === 'ticket.overdue').map(({ payload }) => payload);
    expect(await overdue(answered)).toEqual([]);
    expect(await overdue(late)).toMatchObject([{ ticketId: late, queue: 'DOMAINS', priority: 'NORMAL' }]);
    await support.advance(1);
    expect(await overdue(late)).toHaveLength(1);

    await desk.act(ANNA, 'answerTicket', { ticketId: late, message: 'Scusi.' });
    expect((await counts()).DOMAINS).toEqual(quiet);
    await support.ask(
      loginOf('prf_late'),
      `mutation { replyToTicket(ticketId: "${late}", message: "E ora?") { __typename } }`,
    );
    await support.advance(LONG);
    expect(await overdue(late)).toHaveLength(2);
  });

  it('are walked page by page in both directions', async () => {
    const ids: string[] = [];
    for (const profile of ['prf_a', 'prf_b', 'prf_c']) ids.push((await desk.opened(profile)).id);
    const page = async (args: string) => {
      const { data } = await support.ask(
        ANNA,
        `{ ticketQueue(${args}) { totalCount edges { cursor node { ticketId } } pageInfo { hasNextPage endCursor } } }`,
      );
      const { edges, ...rest } = data.ticketQueue;
      const nodes = (edges as { cursor: string; node: { ticketId: string } }[]).map(
        ({ node }) => node.ticketId,
      );
      return { ...rest, nodes };
    };
    const first = await page('first: 2');
    expect(first).toMatchObject({ totalCount: 3, nodes: ids.slice(0, 2), pageInfo: { hasNextPage: true } });
    expect((await page(`first: 2, after: "${first.pageInfo.endCursor}"`)).nodes).toEqual(ids.slice(2));
    expect((await page('last: 2')).nodes).toEqual(ids.slice(1));
  });
});
