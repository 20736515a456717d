import { loginOf } from '../../../../test/harness/operations';
import { composedSupport, type TestSupport } from '../testing/composed-support';
import { CLOSE, OPEN, opened, question, RATE, REOPEN, REPLY } from '../testing/documents';

const DOMAIN = 'dom_01jdem00000000000000000103';

describe('tickets', () => {
  let support: TestSupport;
  beforeAll(async () => {
    support = await composedSupport('support');
  });
  afterAll(() => support.end());
  const mine = loginOf('prf_mine');
  const act = async (source: string, id: string, given: object = {}) =>
    (await support.ask(mine, source, { id, ...given })).data;

  it('are opened, written to, closed and opened again by an answer', async () => {
    support.peers.own('prf_mine', DOMAIN);
    const { data } = await support.ask(mine, OPEN, { input: question({ about: { domainId: DOMAIN } }) });
    const ticket = data.openTicket;
    expect(ticket).toMatchObject({
      number: expect.stringMatching(/^T20\d{11}$/),
      status: 'OPEN',
      closedAt: null,
      about: { domain: { id: DOMAIN }, order: null, invoice: null },
      messages: { totalCount: 1, edges: [{ node: { author: 'CUSTOMER', text: 'Da ieri sera.' } }] },
      actions: [
        { code: 'REPLY', allowed: true, reason: null },
        { code: 'CLOSE', allowed: true, reason: null },
        { code: 'REOPEN', allowed: false, reason: { code: 'TICKET_NOT_CLOSED' } },
        { code: 'RATE', allowed: false, reason: { code: 'TICKET_NOT_CLOSED' } },
      ],
    });
    const { closeTicket: closed } = await act(CLOSE, ticket.id);
    expect(closed).toMatchObject({ status: 'CLOSED', closedAt: expect.any(String) });
    expect(Date.parse(closed.reopenableUntil) - Date.parse(closed.closedAt)).toBe(14 * 86_400_000);
    const { replyToTicket: reply } = await act(REPLY, ticket.id, { message: 'Ancora niente.' });
    expect(reply).toMatchObject({
      status: 'OPEN',
      messages: { edges: [{ node: { text: 'Da ieri sera.' } }, { node: { text: 'Ancora niente.' } }] },
    });
    expect((await support.facts(ticket.id)).map(({ type }) => type)).toEqual([
      'ticket.opened',
      'ticket.closed',
      'ticket.reopened',
      'ticket.written',
    ]);
    expect(
      await support.sql(
        'SELECT from_status f, to_status t, moved_by m FROM ticket_transition WHERE ticket_id = ? ORDER BY id',
        [ticket.id],
      ),
    ).toEqual([
      { f: null, t: 'OPEN', m: 'CUSTOMER' },
      { f: 'OPEN', t: 'CLOSED', m: 'CUSTOMER' },
      { f: 'CLOSED', t: 'OPEN', m: 'CUSTOMER' },
    ]);
  });

  it('hold 200 messages, and refuse another', async () => {
    const { id } = await opened(support, mine);
    await support.sql('UPDATE ticket SET message_count = 199 WHERE id = ?', [id]);
    expect((await act(REPLY, id, { message: 'x' })).replyToTicket).toMatchObject({ status: 'OPEN' });
    expect((await act(REPLY, id, { message: 'x' })).replyToTicket).toEqual({
      code: 'TICKET_FULL',
      message: 'Un ticket ha al massimo 200 messaggi: aprine un altro.',
    });
  });

  it('are closed once, reopened within 14 days, and rated once for each closing', async () => {
    const { id } = await opened(support, mine);
    const rate = async (stars: number, comment: string | null = null) =>
      (await support.ask(mine, RATE, { input: { ticketId: id, stars, comment } })).data.rateTicket;
    expect(await rate(5)).toMatchObject({ code: 'TICKET_NOT_CLOSED' });
    expect((await act(REOPEN, id)).reopenTicket).toMatchObject({ code: 'TICKET_NOT_CLOSED' });
    await act(CLOSE, id);
    expect((await act(CLOSE, id)).closeTicket).toMatchObject({ code: 'TICKET_CLOSED' });
    expect(await rate(4, 'Veloci.')).toMatchObject({ id, status: 'CLOSED' });
    expect(await rate(1)).toMatchObject({ code: 'TICKET_RATED' });
    expect((await act(REOPEN, id)).reopenTicket).toMatchObject({ status: 'OPEN', closedAt: null });
    await act(CLOSE, id);
    expect(await rate(2)).toMatchObject({ id });
    expect(
      await support.sql('SELECT stars, comment FROM ticket_rating WHERE ticket_id = ? ORDER BY id', [id]),
    ).toEqual([
      { stars: 4, comment: 'Veloci.' },
      { stars: 2, comment: null },
    ]);
    await support.advance(14);
    for (const [source, name] of [
      [REOPEN, 'reopenTicket'],
      [REPLY, 'replyToTicket'],
    ] as const)
      expect((await act(source, id, { message: 'x' }))[name]).toMatchObject({
        code: 'TICKET_CLOSED_FOR_GOOD',
      });
  });

  it.each([
    ['subject', { subject: '' }],
    ['subject', { subject: 'a\r\nBcc: x@example.it' }],
    ['subject', { subject: 'x'.repeat(201) }],
    ['subject', { subject: '\u200b\u200b' }],
    ['subject', { subject: 'a\u202eb' }],
    ['message', { message: 'x'.repeat(5_001) }],
    ['about.domainId', { about: { domainId: '5' } }],
    ['about', { about: {} }],
    ['about', { about: { domainId: DOMAIN, orderId: 'ord_01jdem00000000000000000103' } }],
    ['attachmentIds.0', { attachmentIds: ['5'] }],
    ['attachmentIds', { attachmentIds: Array(6).fill('att_01jdem00000000000000000103') }],
    ['idempotencyKey', { idempotencyKey: '' }],
  ])('refuse a %s that is not valid, by its name, and store nothing', async (field, wrong) => {
    const count = () => support.sql<{ n: number }>('SELECT COUNT(*) n FROM ticket');
    const before = await count();
    const answer = await support.ask(mine, OPEN, { input: question(wrong) });
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field: `input.${field}` });
    expect(await count()).toEqual(before);
  });

  it.each([
    ['input.stars', { stars: 0 }],
    ['input.stars', { stars: 6 }],
    ['input.comment', { stars: 1, comment: 'x'.repeat(1_001) }],
  ])('refuse a rating by its %s', async (field, wrong) => {
    const { id: ticketId } = await opened(support, mine);
    const answer = await support.ask(mine, RATE, { input: { ticketId, ...wrong } });
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field });
  });
});
