import { mailServer } from '../../subgraphs/identity/src/testing/mail-server';
import { type Customer, newCustomer, newKey } from '../harness/customer';
import { eventually } from '../harness/operations';
import { freePort, type OwnProduct, startProduct } from '../harness/product';
import { plainMail, sendMail } from '../harness/send-mail';

const OPEN = 'mutation ($input: OpenTicketInput!) { openTicket(input: $input) { id } }';
const TICKET = `query ($id: ID!) { ticket(id: $id) { messages(first: 50) { totalCount edges { node { text sentFrom attachments { fileName } } } } } }`;
const WAITING_FOR_TICKETS = `SELECT id FROM information_schema.processlist
  WHERE db = DATABASE() AND command <> 'Sleep' AND info LIKE '%FROM%ticket%FOR UPDATE%' AND id <> CONNECTION_ID()`;
const FILE = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

describe('kill -9 of support while mails come in', () => {
  let product: OwnProduct;
  let mails: Awaited<ReturnType<typeof mailServer>>;
  let port: number;
  let customer: Customer;
  beforeAll(async () => {
    mails = await mailServer();
    port = await freePort();
    product = await startProduct('distributed', {
      ...{ SMTP_URL: mails.url, MAIL_IN_PORT: String(port) },
      ...{ MAIL_REPLY_DOMAIN: 'mail.example', MAIL_RETURN_DOMAIN: 'mail.example' },
    });
    customer = await newCustomer(product);
  });
  afterAll(async () => {
    await product?.stop();
    await mails?.close();
  });

  /** A ticket, and the address that its letter is answered to. */
  const opened = async () => {
    const words = { category: 'TECHNICAL', subject: 'La posta non arriva', message: 'Da ieri.' };
    const input = { ...words, idempotencyKey: newKey() };
    // Whatever was killed before is back; the key makes the trying harmless.
    const { id } = await eventually(
      async () => (await customer.ask(OPEN, { input })).data?.openTicket as { id: string } | undefined,
    );
    const replyTo = await eventually(async () => {
      const headers = mails.received.map((mail) => mail.headers);
      return headers.flatMap((one) => new RegExp(`ticket\\+${id}\\.[^\\s>]+`).exec(one) ?? [])[0];
    });
    return { id, replyTo };
  };
  const mailTo = (replyTo: string, text: string) => ({
    from: 'giulia@example.it',
    to: [replyTo],
    raw: plainMail({
      ...{ text, id: `${text.replaceAll(' ', '-')}@example.it` },
      files: [{ name: `${text}.pdf`, type: 'application/pdf', bytes: FILE }],
    }),
  });
  /** As a mail server does: until it hears that the mail was taken. Answers how often it tried. */
  const delivered = async (mail: ReturnType<typeof mailTo>): Promise<number> => {
    let tries = 0;
    await eventually(async () => {
      tries++;
      const answer = await sendMail(port, mail);
      expect(answer).toMatch(/^(250|4\d\d) /);
      return answer.startsWith('250');
    }, 60_000);
    return tries;
  };
  const mailed = async (id: string) => {
    const { messages } = (await eventually(async () => {
      const { data } = await customer.ask(TICKET, { id });
      return data?.ticket;
    }, 20_000)) as {
      messages: {
        edges: { node: { text: string; sentFrom: string | null; attachments: { fileName: string }[] } }[];
      };
    };
    return messages.edges.flatMap(({ node }) => (node.sentFrom === null ? [] : [node]));
  };
  const kill = async () => {
    const pid = await eventually(() => product.pidOf('subgraphs/support').catch(() => null));
    process.kill(pid, 'SIGKILL');
  };

  it('in the middle of writing them: senders are told nothing, try again, and each is there once', async () => {
    const { id, replyTo } = await opened();
    const texts = Array.from({ length: 6 }, (_, n) => `Durante ${n} ${id}`);
    const held = await product.hold('support', 'SELECT id FROM ticket WHERE id = ? FOR UPDATE', [id]);
    try {
      const first = texts.map((text) => sendMail(port, mailTo(replyTo, text)));
      await eventually(async () => (await product.rows('support', WAITING_FOR_TICKETS)).length > 0);
      await kill();
      expect(await Promise.all(first)).toEqual(texts.map(() => '421 the connection ended'));
    } finally {
      await held.release();
    }
    await Promise.all(texts.map((text) => delivered(mailTo(replyTo, text))));
    expect((await mailed(id)).map(({ text }) => text).sort()).toEqual(texts);
  });

  it('at any moment: each mail is a message once, with its file, however often it was sent', async () => {
    const tickets = [await opened(), await opened(), await opened()];
    const sent = tickets.flatMap(({ id, replyTo }) =>
      Array.from({ length: 8 }, (_, n) => ({ id, mail: mailTo(replyTo, `Mail ${n} ${id}`) })),
    );
    let taken = 0;
    const all = Promise.all(
      sent.map(async ({ mail }, n) => {
        await new Promise((resolve) => setTimeout(resolve, n * 40));
        const tries = await delivered(mail);
        taken++;
        return tries;
      }),
    );
    for (const share of [3, 12]) {
      await eventually(async () => taken >= share, 60_000);
      await kill();
    }
    const tries = await all;
    expect(Math.max(...tries)).toBeGreaterThan(1);
    // A server that has not heard the answer before it was stopped sends all of them once more.
    await Promise.all(sent.map(({ mail }) => delivered(mail)));
    for (const { id } of tickets) {
      const messages = await mailed(id);
      const expected = sent.filter((one) => one.id === id).map((_, n) => `Mail ${n} ${id}`);
      expect(messages.map(({ text }) => text).sort()).toEqual(expected.sort());
      for (const { text, attachments } of messages)
        expect(attachments.map(({ fileName }) => fileName)).toEqual([`${text}.pdf`]);
    }
  });
});
