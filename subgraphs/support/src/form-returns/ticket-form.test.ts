import { addDays } from '@customer-area/shared/clock';
import { delegated, loginOf } from '../../../../test/harness/operations';
import { PDF, PNG } from '../../../../test/harness/pictures';
import { composedSupport, type TestSupport } from '../testing/composed-support';
import { ANNA } from '../testing/desk';
import { CLOSE, opened } from '../testing/documents';

const UPLOAD = `mutation ($case: ID!) { formReturnUpload(caseId: $case) { __typename
  ... on UploadTarget { path maxBytes mediaTypes } ... on FormReturnRefused { code message } } }`;
const TICKET = `query ($id: ID!) { ticket(id: $id) { status messages(first: 20) { edges { node {
  author text attachments { fileName mediaType status } } } } } }`;
const me = loginOf('prf_mine', 'lgn_mine');

describe('a signed form that comes back to a ticket', () => {
  let support: TestSupport;
  let ticketId: string;
  beforeAll(async () => {
    support = await composedSupport('ticket_forms');
  });
  beforeEach(async () => {
    ticketId = (await opened(support, me)).id;
  });
  afterAll(() => support.end());

  const upload = async (caseId = ticketId, viewer = me) => support.ask(viewer, UPLOAD, { case: caseId });
  /** The file that a link is for. */
  const awaited = async (caseId = ticketId): Promise<string> => {
    const { path } = (await upload(caseId)).data.formReturnUpload as { path: string };
    const sealed = path.slice('/files/'.length).split('.')[0] ?? '';
    return JSON.parse(Buffer.from(sealed, 'base64url').toString()).fileId;
  };
  const send = (fileId: string, bytes: Buffer = PDF) =>
    support.call('store-file', { fileId, content: bytes.toString('base64') });
  const messagesOf = async (id = ticketId) => {
    await support.service.runtime.settle();
    const { edges } = (await support.ask(me, TICKET, { id })).data.ticket.messages;
    return edges.map(({ node }: { node: object }) => node).slice(1) as object[];
  };
  const withForm = (fileName: string, mediaType: string) => ({
    ...{ author: 'CUSTOMER', text: 'In allegato il modulo firmato.' },
    attachments: [{ fileName, mediaType, status: 'READY' }],
  });

  it.each([
    ['application/pdf', PDF, 'modulo-firmato.pdf'],
    ['image/png', PNG, 'modulo-firmato.png'],
  ])('is a message of it with that file, as %s', async (mediaType, bytes, fileName) => {
    expect((await upload()).data.formReturnUpload).toMatchObject({
      ...{ __typename: 'UploadTarget', maxBytes: 10 * 1024 * 1024 },
      mediaTypes: ['application/pdf', 'image/jpeg', 'image/png'],
    });
    await send(await awaited(), bytes);
    expect(await messagesOf()).toEqual([withForm(fileName, mediaType)]);
    const told = (await support.facts(ticketId)).map(({ type }) => type);
    expect(told).toEqual(['ticket.opened', 'ticket.written']);
  });

  it('is one message, however often it is sent, one after the other and at once', async () => {
    const fileId = await awaited();
    await Promise.all([send(fileId), send(fileId), send(fileId)]);
    await send(fileId);
    await expect(send(fileId, PNG)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await messagesOf()).toHaveLength(1);
  });

  it('opens a ticket again that was closed lately', async () => {
    await support.ask(me, CLOSE, { id: ticketId });
    await send(await awaited());
    expect((await support.ask(me, TICKET, { id: ticketId })).data.ticket.status).toBe('OPEN');
  });

  it.each([
    ['text', Buffer.from('Firmato, Mario Rossi')],
    ['no file of a known type', Buffer.from('PK\u0003\u0004')],
  ])('is not taken when it is %s, and what is comes after it', async (_, bytes) => {
    const fileId = await awaited();
    await expect(send(fileId, bytes)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await messagesOf()).toEqual([]);
    await send(fileId);
    expect(await messagesOf()).toHaveLength(1);
  });

  it('is not awaited by a ticket that was closed for good, nor taken when that happened meanwhile', async () => {
    const fileId = await awaited();
    const closedAt = addDays(support.now(), -15);
    await support.sql("UPDATE ticket SET status = 'CLOSED', closed_at = ? WHERE id = ?", [
      closedAt,
      ticketId,
    ]);
    expect((await upload()).data.formReturnUpload).toMatchObject({ code: 'NO_FORM_AWAITED' });
    await expect(send(fileId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await messagesOf()).toEqual([]);
  });

  it('is awaited twenty times at most', async () => {
    const busy = loginOf('prf_mine', 'lgn_busy');
    for (let n = 0; n < 20; n++)
      expect((await upload(ticketId, busy)).data.formReturnUpload.__typename).toBe('UploadTarget');
    expect((await upload(ticketId, busy)).data.formReturnUpload).toMatchObject({ code: 'TOO_MANY_FORMS' });
  });

  it.each<[string, ReturnType<typeof loginOf>, string]>([
    ['somebody else', loginOf('prf_else'), 'NOT_FOUND'],
    ['a delegate', delegated(me, ['tickets:write']), 'FORBIDDEN'],
    ['staff', ANNA, 'FORBIDDEN'],
  ])('is not sent by %s', async (_, viewer, code) => {
    expect((await upload(ticketId, viewer)).errors?.[0]?.extensions.code).toBe(code);
  });

  it('is told apart from forms of other tickets', async () => {
    const other = (await opened(support, me)).id;
    await send(await awaited(other));
    expect(await messagesOf()).toEqual([]);
    expect(await messagesOf(other)).toHaveLength(1);
  });
});
