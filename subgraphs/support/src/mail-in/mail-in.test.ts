import { createServer } from 'node:net';
import { newId } from '@customer-area/shared/ids';
import { SignedAddresses } from '@customer-area/shared/signed-addresses';
import { loginOf } from '../../../../test/harness/operations';
import { deliverMail, plainMail, type SentMail, sendMail } from '../../../../test/harness/send-mail';
import { composedSupport, type TestSupport } from '../testing/composed-support';
import { ANNA, deskOf } from '../testing/desk';
import { CLOSE, opened, REOPEN } from '../testing/documents';

const KEY = 'k'.repeat(43);
const addresses = new SignedAddresses(KEY, 'ticket', 'mail.example');
const letters = new SignedAddresses(KEY, 'bounce', 'mail.example');
const MINE = loginOf('prf_mine');
const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const CONVERSATION = `query ($id: ID!) { ticket(id: $id) { status messages(first: 100) { edges { node {
  author text sentFrom attachments { fileName status } } } } } }`;

interface Message {
  readonly author: string;
  readonly text: string;
  readonly sentFrom: string | null;
  readonly attachments: readonly { readonly fileName: string; readonly status: string }[];
}

describe.each(['smtp', 'lmtp'] as const)('the door for mail, over %s', (protocol) => {
  let support: TestSupport;
  let port: number;
  beforeAll(async () => {
    port = await freePort();
    support = await composedSupport('mail_in', {
      ...{ SERVICE_KEY: KEY, MAIL_IN_PORT: String(port), MAIL_IN_PROTOCOL: protocol },
      ...{ MAIL_REPLY_DOMAIN: 'mail.example', MAIL_RETURN_DOMAIN: 'mail.example' },
    });
  });
  afterAll(() => support.end());
  const deliver = (mail: SentMail) => sendMail(port, { ...mail, protocol });
  const conversation = async (id: string, viewer = MINE) => {
    const { data } = await support.ask(viewer, CONVERSATION, { id });
    const { status, messages } = data.ticket;
    return { status, messages: messages.edges.map(({ node }: { node: Message }) => node) as Message[] };
  };
  const send = (ticketId: string, text = 'Grazie.', given: Partial<Parameters<typeof plainMail>[0]> = {}) =>
    deliver({
      from: 'giulia@example.it',
      to: [addresses.addressOf(ticketId)],
      raw: plainMail({ text, id: `${newId('key')}@example.it`, ...given }),
    });
  const answered = async () => {
    const ticket = await opened(support, MINE);
    await deskOf(support).act(ANNA, 'answerTicket', { ticketId: ticket.id, message: 'Ha provato?' });
    return ticket;
  };

  it('is written in the letter, and a reply becomes a message of the ticket, from any address', async () => {
    const { id } = await answered();
    const facts = await support.facts(id);
    const told = facts.find(({ type }) => type === 'ticket.answered');
    expect(told?.payload.replyTo).toBe(addresses.addressOf(id));
    const quoted =
      'Provato.\r\n\r\nIl giorno ven 27 nov 2026 alle ore 10:12 Area ha scritto:\r\n\r\n> Ha provato?';
    expect(await send(id, quoted, { from: 'Un altro <altro@example.org>' })).toMatch(/^250/);
    const { status, messages } = await conversation(id);
    expect(status).toBe('OPEN');
    expect(messages.at(-1)).toEqual({
      ...{ author: 'CUSTOMER', text: 'Provato.', sentFrom: 'altro@example.org', attachments: [] },
    });
    expect(messages.slice(0, 2).map(({ sentFrom }) => sentFrom)).toEqual([null, null]);
  });

  it('takes files by the checks of those that are sent through the graph, and names those that it refuses', async () => {
    const { id } = await answered();
    const file = (name: string, bytes: Buffer) => ({ name, type: 'application/octet-stream', bytes });
    const files = [
      file('fattura.pdf', PDF),
      file('virus.exe', Buffer.from('MZ\x90\0\x03')),
      file('../../etc/passwd.pdf', PDF),
    ];
    expect(await send(id, 'Ecco.', { files })).toMatch(/^250/);
    await support.service.runtime.settle();
    const [last] = (await conversation(id)).messages.slice(-1);
    expect(last?.attachments).toEqual([
      { fileName: 'fattura.pdf', status: 'READY' },
      { fileName: 'virus.exe', status: 'REFUSED' },
      { fileName: 'passwd.pdf', status: 'READY' },
    ]);
    await support.advance(2);
    expect((await conversation(id)).messages.at(-1)?.attachments).toHaveLength(3);
  });

  it('keeps more than fits in a message as a file', async () => {
    const { id } = await answered();
    await send(id, 'parola '.repeat(2_000));
    const [last] = (await conversation(id)).messages.slice(-1);
    expect(last?.text).toHaveLength(5_000);
    expect(last?.attachments).toEqual([expect.objectContaining({ fileName: 'mail.txt' })]);
  });

  it('takes the same mail once, also when it comes twice at the same moment', async () => {
    const { id } = await answered();
    const given = { id: 'same@example.it' };
    const answers = await Promise.all(Array.from({ length: 4 }, () => send(id, 'Una volta.', given)));
    expect(answers.every((answer) => /^250/.test(answer))).toBe(true);
    expect(await send(id, 'Una volta.', given)).toMatch(/^250/);
    expect((await conversation(id)).messages).toHaveLength(3);
  });

  it('makes one mail to two tickets of a customer a message of each, once', async () => {
    const [one, two] = [await answered(), await answered()];
    const raw = plainMail({ text: 'Vale per tutte e due.', id: 'both@example.it' });
    const mail = {
      from: 'giulia@example.it',
      to: [one.id, two.id].map((id) => addresses.addressOf(id)),
      raw,
    };
    expect(await deliver(mail)).toMatch(/^250/);
    expect(await deliver(mail)).toMatch(/^250/);
    for (const { id } of [one, two])
      expect((await conversation(id)).messages.slice(2).map(({ text }) => text)).toEqual([
        'Vale per tutte e due.',
      ]);
  });

  it('refuses an address that was made up, before the mail, and writes nothing', async () => {
    const { id } = await answered();
    const forged = addresses.addressOf(id).replace(/\.[a-z2-7]{16}@/, '.aaaaaaaaaaaaaaaa@');
    const raw = plainMail({ text: 'x', id: 'forged@example.it' });
    expect(await deliver({ from: 'a@b.it', to: [forged], raw })).toMatch(/^550/);
    expect(await deliver({ from: 'a@b.it', to: ['giulia@mail.example'], raw })).toMatch(/^550/);
    expect((await conversation(id)).messages).toHaveLength(2);
  });

  it('takes and drops what no person has written: servers are told nothing that they would answer', async () => {
    const { id } = await answered();
    expect(await send(id, 'Sono via.', { headers: ['Auto-Submitted: auto-replied'] })).toMatch(/^250/);
    expect(await send(id, 'Copia.', { id: `${newId('ltr')}@area.example` })).toMatch(/^250/);
    expect(await send(id, 'Anello.', { from: addresses.addressOf(id) })).toMatch(/^250/);
    const raw = plainMail({ text: 'Non consegnata.', id: 'null@example.it' });
    expect(await deliver({ from: '', to: [addresses.addressOf(id)], raw })).toMatch(/^250/);
    expect(await send(id, '   ')).toMatch(/^250/);
    expect((await conversation(id)).messages).toHaveLength(2);
  });

  it('refuses more than 10 MB, told before or found while reading', async () => {
    const { id } = await answered();
    const mail = {
      from: 'a@b.it',
      to: [addresses.addressOf(id)],
      raw: plainMail({ text: 'x\r\n'.repeat(3_600_000), id: 'big@example.it' }),
    };
    expect(await deliver({ ...mail, tellsSize: true })).toMatch(/^552/);
    expect(await deliver(mail)).toMatch(/^552/);
    expect((await conversation(id)).messages).toHaveLength(2);
  });

  it('takes twenty mails of a ticket in a day, drops the rest and tells the customer so once a day', async () => {
    const { id } = await answered();
    for (let n = 0; n < 23; n++) expect(await send(id, `Mail ${n}`)).toMatch(/^250/);
    expect((await conversation(id)).messages).toHaveLength(22);
    const told = (await support.facts(id)).filter(({ type }) => type === 'ticket.mail-refused');
    expect(told).toHaveLength(1);
    await support.pass(1);
    await send(id, 'Il giorno dopo.');
    expect((await conversation(id)).messages).toHaveLength(23);
  });

  it('opens a ticket that was closed lately, and tells the customer once a day of one that was closed for good', async () => {
    const { id } = await answered();
    await support.ask(MINE, CLOSE, { id });
    await send(id, 'Ancora.');
    expect((await conversation(id)).status).toBe('OPEN');
    await support.ask(MINE, CLOSE, { id });
    await support.advance(15);
    expect((await support.ask(MINE, REOPEN, { id })).data.reopenTicket.code).toBe('TICKET_CLOSED_FOR_GOOD');
    // Also of one without a text: what it says is not looked at.
    for (const text of [' ', 'Troppo tardi.', 'Tardi.']) expect(await send(id, text)).toMatch(/^250/);
    const letters = async () =>
      (await support.facts(id)).filter(({ type }) => type === 'ticket.mail-refused').length;
    expect(await letters()).toBe(1);
    await support.pass(1);
    await send(id, 'Ancora tardi.');
    expect(await letters()).toBe(2);
    expect((await conversation(id)).messages).toHaveLength(3);
  });

  it('leads mail of a joined ticket to the one in which it goes on', async () => {
    const [{ id: from }, { id: into }] = [await answered(), await answered()];
    await deskOf(support).act(ANNA, 'mergeTickets', { ticketId: from, intoTicketId: into });
    await send(from, 'Alla nuova.');
    expect((await conversation(into)).messages.at(-1)?.text).toBe('Alla nuova.');
  });

  it('asks the server to try again when it cannot be written, and then takes it once', async () => {
    const { id } = await answered();
    await support.sql('RENAME TABLE ticket_message TO ticket_message_away');
    const given = { id: 'later@example.it', files: [{ name: 'a.pdf', type: 'application/pdf', bytes: PDF }] };
    expect(await send(id, 'Più tardi.', given)).toMatch(/^451/);
    await support.sql('RENAME TABLE ticket_message_away TO ticket_message');
    expect(await send(id, 'Più tardi.', given)).toMatch(/^250/);
    const { messages } = await conversation(id);
    expect(messages.map(({ text }) => text)).toEqual([expect.any(String), 'Ha provato?', 'Più tardi.']);
  });

  it('tells identity what a server reports about a letter; when identity is silent the server tries again', async () => {
    const letterId = newId('ltr');
    const told: unknown[] = [];
    support.peers.answers.set('identity letter-bounces', (input) => told.push(input) > 0);
    const raw = [
      ...['From: MAILER-DAEMON@mx.example', 'Message-ID: <dsn@mx.example>', 'Auto-Submitted: auto-replied'],
      ...[
        'Content-Type: multipart/report; boundary="b"',
        '',
        '--b',
        'Content-Type: message/delivery-status',
        '',
      ],
      ...['Reporting-MTA: dns; mx.example', '', 'Action: failed', 'Status: 5.1.1', '--b--'],
    ].join('\r\n');
    const report = { from: '', to: [letters.addressOf(letterId)], raw };
    support.peers.silent = true;
    expect(await deliver(report)).toMatch(/^451/);
    support.peers.silent = false;
    expect(await deliver(report)).toMatch(/^250/);
    expect(told).toEqual([{ letterId, status: '5.1.1', isPermanent: true }]);
  });

  it('answers for each recipient over LMTP, and over SMTP once for all, who are sent it again', async () => {
    const { id } = await answered();
    support.peers.silent = true;
    const raw = plainMail({ text: 'Non consegnata.', id: 'each@example.it' });
    const to = [addresses.addressOf(id), letters.addressOf(newId('ltr'))];
    const report = raw
      .replace('multipart/mixed', 'multipart/report')
      .replace(
        'text/plain; charset=utf-8\r\n\r\nNon consegnata.',
        'message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\nAction: failed\r\nStatus: 5.1.1',
      );
    const answers = await deliverMail(port, { from: '', to, raw: report, protocol });
    support.peers.silent = false;
    const codes = answers.map((answer) => answer.slice(0, 3));
    expect(codes).toEqual(protocol === 'lmtp' ? ['250', '451'] : ['451']);
  });

  it('counts what came of each', async () => {
    const metrics = await support.service.runtime.metrics.metrics();
    for (const outcome of [
      'MESSAGE',
      'REPEATED',
      'FORGED_ADDRESS',
      'AUTO_REPLY',
      'LOOP',
      'NO_SENDER',
      'EMPTY',
      'TOO_LARGE',
      'TOO_MANY',
      'TICKET_ENDED',
      'LATER',
      'BOUNCE',
    ])
      expect(metrics).toMatch(new RegExp(`mails_total\\{outcome="${outcome}"\\} [1-9]`));
  });
});

it('is not there without a port, and letters then carry no address to answer to', async () => {
  const support = await composedSupport('mail_off');
  const { id } = await opened(support, MINE);
  expect((await support.facts(id))[0]?.payload.replyTo).toBeNull();
  await support.end();
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
