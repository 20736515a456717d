import type { Locale } from '@customer-area/shared/locale';
import { formatMessage, type MessageFacts } from '@customer-area/shared/messages';
import { loginOf } from '../../../../test/harness/operations';
import { ticketAnswered } from '../../contract';
import { composedSupport, type TestSupport } from '../testing/composed-support';
import { ANNA, agentOf, BRUNO, deskOf } from '../testing/desk';
import { LEASE_MINUTES } from './ticket-lease';

const MINUTE = 1 / 1_440;

describe('answering tickets', () => {
  let support: TestSupport;
  let desk: ReturnType<typeof deskOf>;
  beforeAll(async () => {
    support = await composedSupport('desk_answers');
    support.peers.staff.set(ANNA.loginId, { name: 'Anna Rossi', permissions: ['tickets:answer'] });
    support.peers.staff.set(BRUNO.loginId, { name: 'Bruno Blu', permissions: ['tickets:answer'] });
    support.peers.staff.set('lgn_clerk', { name: 'Carla Viola', permissions: ['payments:match'] });
    desk = deskOf(support);
  });
  afterAll(() => support.end());
  const answer = (viewer = ANNA, ticketId: string, more: Record<string, unknown> = {}) =>
    desk.act(viewer, 'answerTicket', { ticketId, message: `Risposta di ${viewer.loginId}`, ...more });
  const answeredSteps = async (ticketId: string) =>
    support.sql('SELECT id FROM ticket_transition WHERE ticket_id = ? AND to_status = ?', [
      ticketId,
      'ANSWERED',
    ]);

  it('makes them wait for the customer, who is told and can write on', async () => {
    const { id } = await desk.opened('prf_one');
    expect(await answer(ANNA, id)).toMatchObject({ status: 'ANSWERED', answerDueAt: null, isOverdue: false });
    const seen = await desk.asCustomer('prf_one', id);
    expect(seen.status).toBe('ANSWERED');
    expect(seen.messages.edges.map(({ node }: { node: object }) => node)).toEqual([
      { author: 'CUSTOMER', text: 'Non funziona.' },
      { author: 'STAFF', text: 'Risposta di lgn_anna' },
    ]);
    const told = (await support.facts(id)).map(({ type }) => type);
    expect(told).toEqual(['ticket.opened', 'ticket.answered']);
    await support.ask(
      loginOf('prf_one'),
      'mutation ($id: ID!) { replyToTicket(ticketId: $id, message: "Ancora.") { __typename } }',
      { id },
    );
    expect(await desk.queue()).toContain(id);
  });

  it('of two at once keeps both, and the ticket is answered once', async () => {
    const { id } = await desk.opened('prf_two');
    const outcomes = await Promise.all([answer(ANNA, id), answer(BRUNO, id)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['ANSWERED', 'ANSWERED']);
    const { messages } = await desk.asCustomer('prf_two', id);
    expect(messages.edges.map(({ node }: { node: { text: string } }) => node.text).sort()).toEqual([
      'Non funziona.',
      'Risposta di lgn_anna',
      'Risposta di lgn_bruno',
    ]);
    expect(messages.totalCount).toBe(3);
    expect(await answeredSteps(id)).toHaveLength(1);
  });

  it('holds the others off while somebody writes, and says who and until when', async () => {
    const { id } = await desk.opened('prf_three');
    const taken = await desk.act(ANNA, 'takeTicket', { ticketId: id });
    expect(taken).toMatchObject({
      assignee: { loginId: ANNA.loginId, name: 'Anna Rossi' },
      writing: { agent: { loginId: ANNA.loginId } },
    });
    const refusal = {
      __typename: 'SomebodyIsWriting',
      code: 'SOMEBODY_IS_WRITING',
      lease: { agent: { loginId: ANNA.loginId, name: 'Anna Rossi' }, expiresAt: taken.writing.expiresAt },
    };
    expect(await desk.act(BRUNO, 'takeTicket', { ticketId: id })).toMatchObject(refusal);
    expect(await answer(BRUNO, id)).toMatchObject(refusal);
    expect((await desk.asCustomer('prf_three', id)).messages.totalCount).toBe(1);

    expect(await answer(BRUNO, id, { anyway: true })).toMatchObject({
      status: 'ANSWERED',
      writing: { agent: { loginId: ANNA.loginId } },
    });
    expect(await answer(ANNA, id)).toMatchObject({ status: 'ANSWERED', writing: null });
    expect((await desk.asCustomer('prf_three', id)).messages.totalCount).toBe(3);
  });

  it('lets the others in when the time to write is over, and begins it anew for whoever takes it again', async () => {
    const { id } = await desk.opened('prf_four');
    await desk.act(ANNA, 'takeTicket', { ticketId: id });
    await support.advance((LEASE_MINUTES - 1) * MINUTE);
    await desk.act(ANNA, 'takeTicket', { ticketId: id });
    await support.advance((LEASE_MINUTES - 1) * MINUTE);
    expect(await answer(BRUNO, id)).toMatchObject({ code: 'SOMEBODY_IS_WRITING' });
    await support.advance(MINUTE * 1.01);
    expect(await desk.act(BRUNO, 'takeTicket', { ticketId: id })).toMatchObject({
      assignee: { loginId: BRUNO.loginId },
    });
    const taken = (await support.facts(id)).filter(({ type }) => type === 'ticket.taken');
    expect(taken).toHaveLength(2);
  });

  it('closes with the answer when asked to, and takes up again what was closed lately', async () => {
    const { id } = await desk.opened('prf_five');
    expect(await answer(ANNA, id, { thenClose: true })).toMatchObject({ status: 'CLOSED' });
    expect(await desk.act(ANNA, 'takeTicket', { ticketId: id })).toMatchObject({
      code: 'TICKET_NOT_AT_DESK',
    });
    expect(await answer(ANNA, id)).toMatchObject({ status: 'ANSWERED' });
    await answer(ANNA, id, { thenClose: true });
    await support.advance(15);
    expect(await answer(ANNA, id)).toMatchObject({ code: 'TICKET_ENDED' });
    expect((await desk.asCustomer('prf_five', id)).messages.totalCount).toBe(4);
  });

  it('is told with the closing in one letter, not in two that contradict each other', async () => {
    const { id } = await desk.opened('prf_solved');
    await answer(ANNA, id, { thenClose: true });
    const [, answered, ...more] = await support.facts(id);
    expect(more).toEqual([]);
    expect(answered).toMatchObject({
      type: 'ticket.answered',
      payload: { closesAt: null, reopenableUntil: expect.any(String) },
    });
    const facts = { ...(answered?.payload as MessageFacts), reopenableUntil: support.now() };
    const said = (locale: Locale) => formatMessage(ticketAnswered.letter?.body[locale] ?? '', locale, facts);
    expect(said('en')).toMatch(/ticket is closed\. .*reopen/);
    expect(said('en')).not.toContain('closes by itself');
    expect(said('it')).toMatch(/richiesta è chiusa\. .*riaprirla/);
    expect(said('it')).not.toContain('si chiude da sola');
  });

  it('with a key is written once, however often and at once it is sent, also after the ticket has ended', async () => {
    const { id } = await desk.opened('prf_keyed');
    const key = { idempotencyKey: 'k-1', thenClose: true };
    const outcomes = await Promise.all([1, 2, 3].map(() => answer(ANNA, id, key)));
    expect(outcomes.map(({ status }) => status)).toEqual(['CLOSED', 'CLOSED', 'CLOSED']);
    await support.advance(15);
    expect(await answer(ANNA, id, key)).toMatchObject({ status: 'CLOSED' });
    expect((await desk.asCustomer('prf_keyed', id)).messages.totalCount).toBe(2);
    expect(await answer(BRUNO, id, key)).toMatchObject({ code: 'CONFLICT' });
    const { id: other } = await desk.opened('prf_keyed');
    expect(await answer(ANNA, other, key)).toMatchObject({ code: 'CONFLICT' });
  });

  it('that was refused is written with the same key when nothing refuses it any more', async () => {
    const { id } = await desk.opened('prf_later');
    await desk.act(BRUNO, 'takeTicket', { ticketId: id });
    const key = { idempotencyKey: 'k-2' };
    expect(await answer(ANNA, id, key)).toMatchObject({ code: 'SOMEBODY_IS_WRITING' });
    expect(await answer(ANNA, id, { ...key, anyway: true })).toMatchObject({ status: 'ANSWERED' });
  });

  it('refuses an empty one, an endless one, and one to a ticket that does not exist', async () => {
    const { id } = await desk.opened('prf_six');
    for (const message of ['', null, 'x'.repeat(5_001)])
      expect(await answer(ANNA, id, { message })).toEqual({ code: 'BAD_USER_INPUT', field: 'message' });
    for (const ticketId of ['tkt_01jdem00000000000000009999', 'x'])
      expect(await answer(ANNA, ticketId)).toMatchObject({ code: 'NOT_FOUND' });
    expect((await desk.asCustomer('prf_six', id)).messages.totalCount).toBe(1);
  });

  it('is given to a colleague who can, or back to a queue, which has its own time', async () => {
    const { id } = await desk.opened('prf_seven', 'TECHNICAL');
    const assign = (input: object) => desk.act(ANNA, 'assignTicket', { input: { ticketId: id, ...input } });
    const given = await assign({ assigneeLoginId: BRUNO.loginId });
    expect(given.assignee).toEqual({ loginId: BRUNO.loginId, name: 'Bruno Blu' });
    for (const nobody of ['lgn_clerk', 'lgn_absent'])
      expect(await assign({ assigneeLoginId: nobody })).toMatchObject({ code: 'ASSIGNEE_CANNOT_ANSWER' });
    const back = await assign({ queue: 'OTHER' });
    expect(back).toMatchObject({ assignee: null, queue: 'OTHER' });
    expect(Date.parse(back.answerDueAt)).toBeGreaterThan(Date.parse(given.answerDueAt));
    expect(await desk.queue({ isUnassigned: true }, 'OTHER')).toContain(id);
    support.peers.silent = true;
    expect(await assign({ assigneeLoginId: BRUNO.loginId })).toMatchObject({ code: 'UNAVAILABLE' });
    const named = await desk.act(BRUNO, 'takeTicket', { ticketId: id });
    expect(named.assignee).toEqual({ loginId: BRUNO.loginId, name: null });
    support.peers.silent = false;
    const told = (await support.facts(id)).map(({ type }) => type);
    expect(told).toEqual(['ticket.opened', 'ticket.assigned', 'ticket.assigned', 'ticket.taken']);
  });

  it('is done in the name of whoever answers, for the log of the customer', async () => {
    const { id } = await desk.opened('prf_eight');
    await answer(agentOf('lgn_named'), id);
    const [fact] = await support.sql<{ actor: string; profileId: string }>(
      "SELECT actor, profile_id AS profileId FROM event_log WHERE subject_id = ? AND type = 'ticket.answered'",
      [id],
    );
    expect(fact?.profileId).toBe('prf_eight');
    expect(JSON.parse(fact?.actor ?? '{}')).toMatchObject({ loginId: 'lgn_named', role: 'staff' });
  });
});
