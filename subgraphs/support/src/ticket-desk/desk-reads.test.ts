import { composedSupport, type TestSupport } from '../testing/composed-support';
import { ANNA, BRUNO, deskOf } from '../testing/desk';

const TICKET = `query ($id: ID!) { deskTicket(id: $id) {
  profileId mergedIntoTicketId ticket { subject number about { domain { id } } messages { edges { node { text } } } mergedInto { id } }
  place { number } notes { text author { loginId name } } } }`;

describe('a ticket that staff read', () => {
  let support: TestSupport;
  let desk: ReturnType<typeof deskOf>;
  beforeAll(async () => {
    support = await composedSupport('desk_reads');
    support.peers.staff.set(ANNA.loginId, { name: 'Anna Rossi', permissions: [] });
    desk = deskOf(support);
  });
  afterAll(() => support.end());
  const read = async (id: string, viewer = ANNA) =>
    (await support.ask(viewer, TICKET, { id })).data.deskTicket;
  const told = async (profileId: string) =>
    (
      await support.sql<{ payload: string; actor: string }>(
        "SELECT payload, actor FROM event_log WHERE type = 'staff.read' AND profile_id = ? ORDER BY id",
        [profileId],
      )
    ).map(({ payload, actor }) => ({ ...JSON.parse(payload), by: JSON.parse(actor).loginId }));

  it('is shown whole, with what staff have noted', async () => {
    const { id, number } = await desk.opened('prf_whole');
    await desk.act(ANNA, 'internalNote', { ticketId: id, text: 'Cliente già sentito al telefono.' });
    expect(await read(id)).toEqual({
      profileId: 'prf_whole',
      mergedIntoTicketId: null,
      ticket: {
        subject: 'Domanda 1',
        number,
        about: null,
        messages: { edges: [{ node: { text: 'Non funziona.' } }] },
        mergedInto: null,
      },
      place: { number },
      notes: [
        { text: 'Cliente già sentito al telefono.', author: { loginId: ANNA.loginId, name: 'Anna Rossi' } },
      ],
    });
    expect(await told('prf_whole')).toEqual([{ section: 'TICKETS', reason: number, by: ANNA.loginId }]);
  });

  it('is told to the customer once for a session and a day, however often it is read', async () => {
    const { id } = await desk.opened('prf_often');
    await Promise.all([read(id), read(id), read(id)]);
    await support.ask(ANNA, `{ answerTemplates(ticketId: "${id}") { id } }`);
    expect(await told('prf_often')).toHaveLength(1);
    await read(id, BRUNO);
    await read(id, { ...ANNA, sessionId: 'ses_evening' });
    expect((await told('prf_often')).map(({ by }) => by)).toEqual([
      ANNA.loginId,
      BRUNO.loginId,
      ANNA.loginId,
    ]);
    await support.advance(1);
    await read(id);
    expect(await told('prf_often')).toHaveLength(4);
  });

  it('is not told when there is none, or when only the queue was read', async () => {
    const { id } = await desk.opened('prf_queue');
    for (const absent of ['tkt_01jdem00000000000000009999', 'x', 'dom_01jdem00000000000000009999'])
      expect(await read(absent)).toBeNull();
    expect(await desk.queue()).toContain(id);
    await desk.act(ANNA, 'setTicketPriority', { ticketId: id, priority: 'HIGH' });
    expect(await told('prf_queue')).toEqual([]);
  });
});
