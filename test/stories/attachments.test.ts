import { type Customer, newCustomer } from '../harness/customer';
import { eventually } from '../harness/operations';
import { JPEG, jpegSegment, PDF } from '../harness/pictures';
import { type Product, sharedProduct, topologies } from '../harness/product';
import { memberOfStaff } from '../harness/staff';

const UPLOAD = `mutation ($size: Int!) { ticketAttachmentUpload(input: { fileName: "schermata.jpg", size: $size }) {
  ... on TicketAttachmentUpload { attachment { id status } target { path maxBytes } } } }`;
const OPEN = `mutation ($input: OpenTicketInput!) { openTicket(input: $input) {
  id messages(first: 1) { edges { node { attachments { id } } } } } }`;
const FILES = `query ($id: ID!) { ticket(id: $id) { attachments(first: 5) { edges { node { fileName mediaType size status path } } } } }`;
const FILE = `query ($id: ID!) { node(id: $id) { ... on Attachment { fileName path } } }`;
const STAFF_UPLOAD = `mutation ($id: ID!, $size: Int!) { answerAttachmentUpload(ticketId: $id, input: { fileName: "istruzioni.pdf", size: $size }) {
  ... on TicketAttachmentUpload { attachment { id } target { path } } } }`;
const ANSWER = `mutation ($id: ID!, $files: [ID!]) { answerTicket(ticketId: $id, message: "Segua il foglio.", attachmentIds: $files) {
  ... on QueuedTicket { status } } }`;
const MAILS = 'query ($to: String!) { sandboxMail(to: $to) { subject text } }';

describe.each(topologies)('a picture goes to support, %s', (topology) => {
  let product: Product;
  let customer: Customer;
  let other: Customer;
  let ticketId: string;
  let attachmentId: string;
  const photo = Buffer.concat([
    ...[JPEG.subarray(0, 2), jpegSegment(0xfe, Buffer.from('N 45.4642 E 9.1900')), JPEG.subarray(2)],
  ]);
  beforeAll(async () => {
    product = await sharedProduct(topology);
    [customer, other] = [await newCustomer(product), await newCustomer(product)];
  });

  const put = (path: string, bytes: Buffer) =>
    fetch(`${product.url}${path}`, { method: 'PUT', body: new Uint8Array(bytes) });
  const open = (by: Customer, ids: string[], key: string) =>
    by.ask(OPEN, {
      input: {
        ...{ category: 'TECHNICAL', subject: 'Pagina bianca', message: 'Vedi la schermata.' },
        ...{ attachmentIds: ids, idempotencyKey: key },
      },
    });

  it('by the path that was answered for it, and by no other size', async () => {
    const { attachment, target } = (await customer.ask(UPLOAD, { size: photo.length })).data
      .ticketAttachmentUpload;
    attachmentId = attachment.id;
    const early = await open(customer, [attachmentId], `early-${attachmentId}`);
    expect(early.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await put(target.path, Buffer.concat([photo, photo]))).status).toBe(413);
    expect((await put(target.path, photo)).status).toBe(204);
    expect((await put(target.path, photo)).status).toBe(204);
  });

  it('with a message of who has sent it, and of nobody else', async () => {
    const foreign = await open(other, [attachmentId], `foreign-${attachmentId}`);
    expect(foreign.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const opened = await open(customer, [attachmentId], `own-${attachmentId}`);
    const { id, messages } = opened.data.openTicket;
    ticketId = id;
    expect(messages.edges[0].node.attachments).toEqual([{ id: attachmentId }]);
    const again = await open(customer, [attachmentId], `again-${attachmentId}`);
    expect(again.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('and comes back without where it was taken, whole, in part, and not again', async () => {
    const file = await eventually(async () => {
      const { edges } = (await customer.ask(FILES, { id: ticketId })).data.ticket.attachments;
      return edges[0].node.status === 'READY' ? edges[0].node : null;
    });
    expect(file).toMatchObject({ fileName: 'schermata.jpg', mediaType: 'image/jpeg', size: JPEG.length });
    const whole = await fetch(`${product.url}${file.path}`);
    expect(Buffer.from(await whole.arrayBuffer()).equals(JPEG)).toBe(true);
    const part = await fetch(`${product.url}${file.path}`, { headers: { range: 'bytes=-2' } });
    expect([part.status, part.headers.get('content-range')]).toEqual([
      ...[206, `bytes ${JPEG.length - 2}-${JPEG.length - 1}/${JPEG.length}`],
    ]);
    expect(Buffer.from(await part.arrayBuffer()).toString('hex')).toBe('ffd9');
    const known = { 'if-none-match': whole.headers.get('etag') ?? '' };
    expect((await fetch(`${product.url}${file.path}`, { headers: known })).status).toBe(304);
  });

  it('and is nothing to anybody else', async () => {
    expect((await other.ask(FILE, { id: attachmentId })).data.node).toBeNull();
    expect((await other.ask(FILES, { id: ticketId })).data.ticket).toBeNull();
    expect((await customer.ask(FILE, { id: attachmentId })).data.node).toMatchObject({
      fileName: 'schermata.jpg',
    });
  });
  it('and is answered with a sheet, which the letter names and the customer fetches', async () => {
    const staff = await memberOfStaff(product);
    const announced = await staff.ask(STAFF_UPLOAD, { id: ticketId, size: PDF.length });
    const { attachment, target } = announced.data.answerAttachmentUpload;
    expect((await put(target.path, PDF)).status).toBe(204);
    const answer = await staff.ask(ANSWER, { id: ticketId, files: [attachment.id] });
    expect(answer.data.answerTicket).toEqual({ status: 'ANSWERED' });
    const letter = await eventually(async () => {
      const { data } = await product.ask(MAILS, { to: customer.email });
      const mails = data.sandboxMail as { subject: string; text: string }[];
      return mails.find(({ subject }) => subject.startsWith('Risposta alla tua richiesta')) ?? null;
    });
    expect(letter.text).toContain('istruzioni.pdf');
    const file = await eventually(async () => {
      const { edges } = (await customer.ask(FILES, { id: ticketId })).data.ticket.attachments;
      return edges[1]?.node.status === 'READY' ? edges[1].node : null;
    });
    const fetched = await fetch(`${product.url}${file.path}`);
    expect(Buffer.from(await fetched.arrayBuffer()).equals(PDF)).toBe(true);
  });
});
