import { newId } from '@customer-area/shared/ids';
import { loginOf } from '../../../../test/harness/operations';
import { composedSupport, type TestSupport } from '../testing/composed-support';
import { OPEN, opened, question } from '../testing/documents';

const WITH_FILES = `query ($id: ID!, $after: String) { ticket(id: $id) {
  messages { edges { node { text attachments { id fileName } } } }
  attachments(first: 2, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { fileName } } } } }`;
const REPLY = `mutation ($id: ID!, $files: [ID!]) { replyToTicket(ticketId: $id, message: "Ecco.", attachmentIds: $files) {
  ... on Ticket { messages { totalCount } } } }`;

describe('the files of a ticket', () => {
  let support: TestSupport;
  beforeAll(async () => {
    support = await composedSupport('ticket_files');
  });
  afterAll(() => support.end());
  const mine = loginOf('prf_mine');

  /** A file of a login that has come. */
  const sent = async (fileName: string, over: { profileId?: string; loginId?: string } = {}) => {
    const { profileId = mine.profileId, loginId = mine.loginId } = over;
    const id = newId('att');
    await support.sql(
      `INSERT INTO ticket_attachment (id, profile_id, login_id, file_name, media_type, size, status, announced_at, stored_at)
       VALUES (?, ?, ?, ?, 'image/png', 10, 'READY', ?, ?)`,
      [id, profileId, loginId, fileName, new Date(), new Date()],
    );
    return id;
  };

  it('come with its first message and its replies, and are listed page by page', async () => {
    const first = [await sent('a.png'), await sent('b.png')];
    const { id } = await opened(support, mine, { attachmentIds: first });
    const { data } = await support.ask(mine, REPLY, { id, files: [await sent('c.png')] });
    expect(data.replyToTicket.messages.totalCount).toBe(2);
    const page = (await support.ask(mine, WITH_FILES, { id })).data.ticket;
    const names = (files: { fileName: string }[]) => files.map(({ fileName }) => fileName);
    expect(
      page.messages.edges.map((edge: { node: { attachments: { fileName: string }[] } }) =>
        names(edge.node.attachments),
      ),
    ).toEqual([['a.png', 'b.png'], ['c.png']]);
    const { endCursor: after } = page.attachments.pageInfo;
    expect(page.attachments).toMatchObject({
      totalCount: 3,
      pageInfo: { hasNextPage: true },
      edges: [{ node: { fileName: 'a.png' } }, { node: { fileName: 'b.png' } }],
    });
    const next = (await support.ask(mine, WITH_FILES, { id, after })).data.ticket.attachments;
    expect(next).toMatchObject({
      pageInfo: { hasNextPage: false },
      edges: [{ node: { fileName: 'c.png' } }],
    });
  });

  it('that are foreign, absent, another login’s or used already let nothing be written', async () => {
    const used = await sent('d.png');
    const { id } = await opened(support, mine, { attachmentIds: [used] });
    const wrong = [
      used,
      newId('att'),
      await sent('e.png', { profileId: 'prf_theirs' }),
      await sent('f.png', { loginId: 'lgn_other' }),
    ];
    const count = () =>
      support.sql('SELECT (SELECT COUNT(*) FROM ticket) t, (SELECT COUNT(*) FROM ticket_message) m');
    const before = await count();
    for (const file of wrong) {
      const opening = await support.ask(mine, OPEN, { input: question({ attachmentIds: [file] }) });
      const reply = await support.ask(mine, REPLY, { id, files: [file] });
      for (const { errors } of [opening, reply])
        expect(errors?.[0]?.extensions).toEqual({ code: 'NOT_FOUND' });
    }
    expect(await count()).toEqual(before);
  });
});
