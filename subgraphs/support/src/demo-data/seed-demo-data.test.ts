import { loginOf } from '../../../../test/harness/operations';
import { composedSupport, type TestSupport } from '../testing/composed-support';
import { ANNA, deskOf } from '../testing/desk';
import { DEMO_TICKETS, demoId } from './demo-tickets';

const giulia = loginOf(demoId('prf', 1));

describe('the demonstration', () => {
  let support: TestSupport;
  let desk: ReturnType<typeof deskOf>;
  beforeAll(async () => {
    support = await composedSupport('support_demo', { DEMO_DATA: 'true' });
    desk = deskOf(support);
  });
  afterAll(() => support.end());

  it('has twelve tickets in all states: waiting, overdue, answered, closed, opened again, joined', async () => {
    expect(DEMO_TICKETS).toHaveLength(12);
    const states = await support.sql<{ status: string; n: string }>(
      'SELECT status, COUNT(*) AS n FROM ticket GROUP BY status ORDER BY status',
    );
    expect(states.map(({ status, n }) => [status, Number(n)])).toEqual([
      ['ANSWERED', 3],
      ['CLOSED', 2],
      ['OPEN', 7],
    ]);
    expect(await desk.queue({ isOverdue: true })).toEqual(
      expect.arrayContaining([demoId('tkt', 503), demoId('tkt', 506)]),
    );
    const joined = await support.ask(
      loginOf(demoId('prf', 2)),
      `{ ticket(id: "${demoId('tkt', 508)}") { status mergedInto { id messages { totalCount } } } }`,
    );
    expect(joined.data.ticket).toEqual({
      status: 'CLOSED',
      mergedInto: { id: demoId('tkt', 507), messages: { totalCount: 2 } },
    });
    const [reopened] = await support.sql<{ n: string }>(
      "SELECT COUNT(*) AS n FROM ticket_transition WHERE ticket_id = ? AND from_status = 'CLOSED'",
      [demoId('tkt', 502)],
    );
    expect(Number(reopened?.n)).toBe(1);
  });

  it('has work for the desk: notes, tags, priorities, templates and a ticket in hand', async () => {
    const { data } = await support.ask(
      ANNA,
      `{ deskTicket(id: "${demoId('tkt', 507)}") { notes { text } place { priority assignee { loginId } } } answerTemplates { id } }`,
    );
    expect(data.deskTicket).toMatchObject({
      notes: [{ text: expect.any(String) }],
      place: { priority: 'URGENT', assignee: { loginId: demoId('lgn', 91) } },
    });
    expect(data.answerTemplates).toHaveLength(2);
    expect(await desk.queue({ tag: 'posta' })).toEqual([demoId('tkt', 502)]);
  });

  it('has conversations that go on, and is no news to other services', async () => {
    const { data } = await support.ask(
      giulia,
      `{ ticket(id: "${demoId('tkt', 506)}") { status messages { edges { node { author } } } } }`,
    );
    expect(data.ticket.messages.edges.map(({ node }: { node: { author: string } }) => node.author)).toEqual([
      'CUSTOMER',
      'STAFF',
      'CUSTOMER',
    ]);
    const told = await support.sql<{ type: string }>(
      "SELECT type FROM event_log WHERE type <> 'ticket.overdue'",
    );
    expect(told.filter(({ type }) => type !== 'staff.read')).toEqual([]);
    const { id } = await desk.opened(giulia.profileId);
    expect(await desk.act(ANNA, 'answerTicket', { ticketId: id, message: 'Sì.' })).toMatchObject({
      status: 'ANSWERED',
    });
  });

  it('is made once', async () => {
    await (await support.start(true)).close();
    const [row] = await support.sql<{ n: string }>('SELECT COUNT(*) AS n FROM ticket');
    expect(Number(row?.n)).toBe(13);
  });
});
