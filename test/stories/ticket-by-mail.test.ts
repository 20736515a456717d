import { mailServer } from '../../subgraphs/identity/src/testing/mail-server';
import { type Customer, newCustomer, newKey, PASSWORD } from '../harness/customer';
import { eventually } from '../harness/operations';
import { freePort, type OwnProduct, startProduct, topologies } from '../harness/product';
import { plainMail, sendMail } from '../harness/send-mail';
import { memberOfStaff } from '../harness/staff';

const UPLOAD = `mutation ($input: TicketAttachmentUploadInput!) { ticketAttachmentUpload(input: $input) {
  ... on TicketAttachmentUpload { attachment { id } target { path } } ... on AttachmentRefused { code } } }`;
const OPEN = 'mutation ($input: OpenTicketInput!) { openTicket(input: $input) { id number } }';
const ANSWER = `mutation ($id: ID!, $message: String!) { answerTicket(ticketId: $id, message: $message) { __typename } }`;
const TICKET = `query ($id: ID!) { ticket(id: $id) { status messages(first: 20) { edges { node {
  author text sentFrom attachments { fileName status } } } } } }`;
const NEWS =
  '{ notifications(first: 5, filter: { kind: TICKETS }) { edges { node { fact text } } } unreadCount { count } }';
const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

describe.each(topologies)('a ticket with an attachment, answered by mail (%s)', (topology) => {
  let product: OwnProduct;
  let mails: Awaited<ReturnType<typeof mailServer>>;
  let port: number;
  let customer: Customer;
  let ticket: { id: string; number: string };
  let replyTo: string;
  beforeAll(async () => {
    mails = await mailServer();
    port = await freePort();
    product = await startProduct(topology, {
      ...{ SMTP_URL: mails.url, MAIL_IN_PORT: String(port) },
      ...{ MAIL_REPLY_DOMAIN: 'mail.example', MAIL_RETURN_DOMAIN: 'mail.example' },
      FIRST_STAFF_PASSWORD: PASSWORD,
    });
    customer = await newCustomer(product);
  });
  afterAll(async () => {
    await product?.stop();
    await mails?.close();
  });
  const conversation = async () => {
    const { status, messages } = (await customer.ask(TICKET, { id: ticket.id })).data.ticket;
    return { status, messages: messages.edges.map(({ node }: { node: object }) => node) };
  };

  it('is opened with a file', async () => {
    const asked = await customer.ask(UPLOAD, { input: { fileName: 'errore.pdf', size: PDF.length } });
    const { attachment, target } = asked.data.ticketAttachmentUpload;
    const sent = await fetch(`${product.url}${target.path}`, { method: 'PUT', body: new Uint8Array(PDF) });
    expect(sent.status).toBe(204);
    const input = {
      category: 'TECHNICAL',
      subject: 'Il sito non si apre',
      message: 'Da ieri.',
      idempotencyKey: newKey(),
    };
    const opened = await customer.ask(OPEN, { input: { ...input, attachmentIds: [attachment.id] } });
    expect(opened.errors).toBeUndefined();
    ticket = opened.data.openTicket;
  });

  it('staff answer it, and a letter says so with an address to answer to', async () => {
    const staff = await memberOfStaff(product);
    const answer = await staff.ask(ANSWER, { id: ticket.id, message: 'Ha svuotato la cache?' });
    expect(answer.errors).toBeUndefined();
    const letter = await eventually(
      async () =>
        mails.received.find(({ headers }) =>
          headers.includes(`Risposta alla tua richiesta ${ticket.number}`),
        ) ?? null,
    );
    replyTo = /^Reply-To: (\S+)$/m.exec(letter.headers)?.[1] ?? '';
    expect(replyTo).toMatch(/^ticket\+tkt_[0-9a-z]{26}\.[a-z2-7]{16}@mail\.example$/);
    expect(letter.returnPath).toMatch(/^bounce\+ltr_/);
  });

  it('the answer to the letter is a message of the ticket, with its file', async () => {
    const text =
      'Sì, non cambia.\r\n\r\nIl giorno ven 27 nov 2026 alle ore 10:12 Area Clienti ha scritto:\r\n\r\n> Ha svuotato la cache?';
    const raw = plainMail({
      ...{ text, id: 'one@example.it', from: 'Altro <altro@example.org>' },
      files: [{ name: 'schermata.pdf', type: 'application/pdf', bytes: PDF }],
    });
    const mail = { from: 'altro@example.org', to: [replyTo], raw };
    expect(await sendMail(port, mail)).toMatch(/^250/);
    expect(await sendMail(port, mail)).toMatch(/^250/);
    const { status, messages } = await eventually(async () => {
      const found = await conversation();
      return found.messages.at(-1)?.attachments[0]?.status === 'READY' ? found : null;
    });
    expect(status).toBe('OPEN');
    expect(messages).toEqual([
      expect.objectContaining({ author: 'CUSTOMER', text: 'Da ieri.' }),
      expect.objectContaining({ author: 'STAFF', sentFrom: null }),
      {
        ...{ author: 'CUSTOMER', text: 'Sì, non cambia.', sentFrom: 'altro@example.org' },
        attachments: [{ fileName: 'schermata.pdf', status: 'READY' }],
      },
    ]);
  });

  it('an address that was made up does nothing', async () => {
    const forged = replyTo.replace(/\.[a-z2-7]{16}@/, '.aaaaaaaaaaaaaaaa@');
    const raw = plainMail({ text: 'Falso.', id: 'two@example.it' });
    expect(await sendMail(port, { from: 'altro@example.org', to: [forged], raw })).toMatch(/^550/);
    expect((await conversation()).messages).toHaveLength(3);
  });

  it('two reports that letters did not arrive make the address undeliverable, and the news stands in the area', async () => {
    const paths = [...new Set(mails.received.map(({ returnPath }) => returnPath))].slice(0, 2);
    for (const [n, path] of paths.entries()) {
      const raw = [
        ...['From: MAILER-DAEMON@mx.example', `Message-ID: <dsn${n}@mx.example>`],
        ...[
          'Content-Type: multipart/report; boundary="b"',
          '',
          '--b',
          'Content-Type: message/delivery-status',
          '',
        ],
        ...['Reporting-MTA: dns; mx.example', '', 'Action: failed', 'Status: 5.1.1', '--b--'],
      ].join('\r\n');
      expect(await sendMail(port, { from: '', to: [path], raw })).toMatch(/^250/);
    }
    const { profile } = (await customer.ask('{ me { profile { emailUndeliverable } } }')).data.me;
    expect(profile.emailUndeliverable).toBe(true);
    const { notifications, unreadCount } = (await customer.ask(NEWS)).data;
    expect(notifications.edges[0].node).toMatchObject({ fact: 'ticket.answered' });
    expect(unreadCount.count).toBeGreaterThan(1);
  });
});
