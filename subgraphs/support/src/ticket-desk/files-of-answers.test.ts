import { EICAR } from '@customer-area/shared/file-scan';
import { newId } from '@customer-area/shared/ids';
import type { Locale } from '@customer-area/shared/locale';
import { formatMessage, type MessageFacts } from '@customer-area/shared/messages';
import type { Viewer } from '@customer-area/shared/viewer';
import { loginOf } from '../../../../test/harness/operations';
import { PDF } from '../../../../test/harness/pictures';
import { ticketAnswered } from '../../contract';
import { composedSupport, type TestSupport } from '../testing/composed-support';
import { ANNA, BRUNO, deskOf } from '../testing/desk';

const UPLOAD = `mutation ($ticketId: ID!, $input: TicketAttachmentUploadInput!) {
  answerAttachmentUpload(ticketId: $ticketId, input: $input) {
    ... on TicketAttachmentUpload { attachment { id fileName status } target { path maxBytes } } ... on AttachmentRefused { code } } }`;
const FILES = '{ id fileName mediaType status path }';
const AS_CUSTOMER = `query ($id: ID!) { ticket(id: $id) {
  messages(first: 10) { edges { node { author attachments ${FILES} } } } attachments(first: 10) { edges { node ${FILES} } } } }`;
const AS_STAFF = `query ($id: ID!) { deskTicket(id: $id) { ticket { messages(first: 10) { edges { node { attachments ${FILES} } } } } } }`;
const REPLY = `mutation ($id: ID!, $files: [ID!]) { replyToTicket(ticketId: $id, message: "Ecco.", attachmentIds: $files) { __typename } }`;
const NODE = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Attachment { id fileName } } }`;

describe('files that staff send with an answer', () => {
  let support: TestSupport;
  let desk: ReturnType<typeof deskOf>;
  beforeAll(async () => {
    support = await composedSupport('files_of_answers');
    desk = deskOf(support);
  });
  afterAll(() => support.end());

  const announced = async (ticketId: string, viewer: Viewer = ANNA, input: object = {}) => {
    const file = { fileName: 'istruzioni.pdf', size: 1_000_000, ...input };
    const { data, errors } = await support.ask(viewer, UPLOAD, { ticketId, input: file });
    return data?.answerAttachmentUpload ?? errors?.[0]?.extensions;
  };
  const sent = async (ticketId: string, bytes = PDF, viewer: Viewer = ANNA): Promise<string> => {
    const { attachment } = await announced(ticketId, viewer);
    await support.call('store-file', { fileId: attachment.id, content: bytes.toString('base64') });
    return attachment.id;
  };
  const answer = (ticketId: string, attachmentIds: string[], viewer: Viewer = ANNA, more: object = {}) =>
    desk.act(viewer, 'answerTicket', { ticketId, message: 'Segui il foglio.', attachmentIds, ...more });
  const asCustomer = async (profileId: string, id: string) =>
    (await support.ask(loginOf(profileId), AS_CUSTOMER, { id })).data.ticket;
  const factOf = async (ticketId: string) =>
    (await support.facts(ticketId)).find(({ type }) => type === 'ticket.answered')?.payload;

  it('are announced for a ticket, come through the file door, and are fetched by its customer', async () => {
    const { id } = await desk.opened('prf_one');
    const upload = await announced(id);
    expect(upload).toEqual({
      attachment: { id: expect.stringMatching(/^att_/), fileName: 'istruzioni.pdf', status: 'WAITING' },
      target: { path: expect.stringMatching(/^\/files\//), maxBytes: 1_000_000 },
    });
    const fileId = upload.attachment.id;
    await support.call('store-file', { fileId, content: PDF.toString('base64') });
    expect(await answer(id, [fileId])).toMatchObject({ status: 'ANSWERED' });
    await support.service.runtime.settle();
    const file = {
      ...{ id: fileId, fileName: 'istruzioni.pdf', mediaType: 'application/pdf', status: 'READY' },
      path: expect.stringMatching(/^\/files\//),
    };
    const { messages, attachments } = await asCustomer('prf_one', id);
    expect(messages.edges.map(({ node }: { node: object }) => node)).toEqual([
      { author: 'CUSTOMER', attachments: [] },
      { author: 'STAFF', attachments: [file] },
    ]);
    expect(attachments.edges).toEqual([{ node: file }]);
    const { content } = (await support.call('read-file', { fileId })) as { content: string };
    expect(Buffer.from(content, 'base64').equals(PDF)).toBe(true);
    const seen = (await support.ask(BRUNO, AS_STAFF, { id })).data.deskTicket.ticket.messages.edges;
    expect(seen[1].node.attachments).toEqual([file]);
    expect((await asCustomer('prf_other', id)) ?? 'nothing').toBe('nothing');
  });

  it('are named in the letter, which says where they are fetched; without any it says nothing of files', async () => {
    const [{ id }, { id: bare }] = [await desk.opened('prf_told'), await desk.opened('prf_told')];
    await answer(id, [await sent(id)]);
    await answer(bare, []);
    const read = (facts: MessageFacts, locale: Locale) => {
      const { body, table = [] } = ticketAnswered.letter ?? { body: { it: '', en: '' } };
      const dated = { ...facts, closesAt: support.now() };
      const cells = table.map(({ value }) => formatMessage(value[locale], locale, dated));
      return [formatMessage(body[locale], locale, dated), ...cells].join('\n');
    };
    const [withFile, without] = [await factOf(id), await factOf(bare)] as MessageFacts[];
    expect(read(withFile ?? {}, 'it')).toMatch(/li scarichi dall'Area Clienti.*\nistruzioni\.pdf/s);
    expect(read(withFile ?? {}, 'en')).toMatch(/download them in the customer area.*\nistruzioni\.pdf/s);
    expect(read(without ?? {}, 'it')).not.toMatch(/allegati|scarichi/);
    expect(read(without ?? {}, 'en')).not.toMatch(/files|download/);
  });

  it('are a draft of whoever has announced them: no colleague sends it, no customer sees or uses it', async () => {
    const customer = loginOf('prf_draft');
    const { id } = await desk.opened('prf_draft');
    const draft = await sent(id);
    expect(await answer(id, [draft], BRUNO)).toMatchObject({ code: 'NOT_FOUND' });
    const used = await support.ask(customer, REPLY, { id, files: [draft] });
    expect(used.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const { data } = await support.ask(customer, NODE, { of: [{ __typename: 'Attachment', id: draft }] });
    expect(data._entities).toEqual([null]);
    expect((await asCustomer('prf_draft', id)).attachments.edges).toEqual([]);
    expect(await copied('prf_draft')).toEqual([]);
    await answer(id, [draft]);
    expect(await copied('prf_draft')).toEqual([
      expect.objectContaining({ fileName: 'istruzioni.pdf', author: 'STAFF' }),
    ]);
    expect(JSON.stringify(await copied('prf_draft'))).not.toContain('lgn_anna');
  });

  it('go with answers to that customer only, and with one answer', async () => {
    const [{ id: theirs }, { id: mine }] = [await desk.opened('prf_theirs'), await desk.opened('prf_mine')];
    const file = await sent(theirs);
    expect(await answer(mine, [file])).toMatchObject({ code: 'NOT_FOUND' });
    expect((await desk.asCustomer('prf_mine', mine)).messages.totalCount).toBe(1);
    expect(await answer(theirs, [file])).toMatchObject({ status: 'ANSWERED' });
    expect(await answer(theirs, [file])).toMatchObject({ code: 'NOT_FOUND' });
    for (const wrong of [newId('att'), (await announced(mine)).attachment.id])
      expect(await answer(mine, [wrong])).toMatchObject({ code: 'NOT_FOUND' });
    const six = [1, 2, 3, 4, 5, 6].map(() => newId('att'));
    expect(await answer(mine, six)).toMatchObject({ code: 'BAD_USER_INPUT', field: 'attachmentIds' });
  });

  it('are part of what a key stands for', async () => {
    const { id } = await desk.opened('prf_keyed');
    const file = await sent(id);
    const key = { idempotencyKey: 'k-1' };
    expect(await answer(id, [file], ANNA, key)).toMatchObject({ status: 'ANSWERED' });
    expect(await answer(id, [file], ANNA, key)).toMatchObject({ status: 'ANSWERED' });
    expect(await answer(id, [], ANNA, key)).toMatchObject({ code: 'CONFLICT' });
    expect((await asCustomer('prf_keyed', id)).attachments.edges).toHaveLength(1);
  });

  it('are refused like those of customers: too large, too many, of no type, for a ticket that is none', async () => {
    const { id } = await desk.opened('prf_refused');
    expect(await announced(id, ANNA, { size: 11 * 1024 * 1024 })).toEqual({ code: 'ATTACHMENT_TOO_LARGE' });
    await expect(sent(id, Buffer.from('PK\x03\x04archive'))).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    for (const nothing of ['tkt_01jdem00000000000000009999', 'x'])
      expect(await announced(nothing)).toMatchObject({ code: 'NOT_FOUND' });
    for (let n = 0; n < 20; n++) await announced(id, BRUNO);
    expect(await announced(id, BRUNO)).toEqual({ code: 'TOO_MANY_DRAFTS' });
    expect(await announced(id)).toHaveProperty('attachment');
  });

  it('in which malware is found are told to the customer only when they were sent', async () => {
    const { id } = await desk.opened('prf_infected');
    const [kept, given] = [await sent(id, Buffer.from(EICAR)), await sent(id, Buffer.from(EICAR))];
    expect(await answer(id, [given])).toMatchObject({ status: 'ANSWERED' });
    await support.service.runtime.settle();
    const told = await support.sql<{ about: string; profileId: string | null }>(
      "SELECT subject_id AS about, profile_id AS profileId FROM event_log WHERE type = 'attachment.infected' ORDER BY profile_id",
    );
    expect(told).toEqual([
      { about: kept, profileId: null },
      { about: given, profileId: 'prf_infected' },
    ]);
    expect((await asCustomer('prf_infected', id)).attachments.edges).toEqual([
      { node: expect.objectContaining({ status: 'INFECTED', path: null }) },
    ]);
  });

  // Last: the clock goes on.
  it('are forgotten after a day when they were not sent, and with the customer they were sent to', async () => {
    const { id } = await desk.opened('prf_leaving');
    const [draft, given] = [await sent(id), await sent(id)];
    await answer(id, [given]);
    const left = async (fileId: string) =>
      (await support.sql('SELECT 1 FROM file_chunk WHERE file_id LIKE ?', [`${fileId}.%`])).length;
    await support.advance(1.01);
    expect([await left(draft), await left(given)]).toEqual([0, 1]);
    await support.call('erase-personal-data', { profileId: 'prf_leaving' });
    await support.service.runtime.settle();
    expect(await left(given)).toBe(0);
  });

  async function copied(profileId: string, after: string | null = null): Promise<Record<string, unknown>[]> {
    const { records, next } = (await support.call('export-personal-data', { profileId, after })) as {
      records: { section: string; data: Record<string, unknown> }[];
      next: string | null;
    };
    const files = records.filter(({ section }) => section === 'ticketAttachments').map(({ data }) => data);
    return next === null ? files : [...files, ...(await copied(profileId, next))];
  }
});
