import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A mail as it came over the wire. */
export interface ReceivedMail {
  readonly recipients: readonly string[];
  /** What the sender said at MAIL FROM. */
  readonly returnPath: string;
  /** All of it, as it came. */
  readonly raw: string;
  readonly headers: string;
  /** Its parts by content type, decoded. */
  readonly parts: Readonly<Record<string, string>>;
}

/** A real SMTP server on the loopback that takes every mail, after refusing the first `refusals`; `nobody` has no mailbox there. */
export async function mailServer(refusals = 0, nobody: string | null = null) {
  const received: ReceivedMail[] = [];
  let toRefuse = refusals;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom: (_address, _session, done) => (toRefuse-- > 0 ? done(new Error('451 not now')) : done()),
    onRcptTo: ({ address }, _session, done) =>
      address === nobody
        ? done(Object.assign(new Error('5.1.1 no such user'), { responseCode: 550 }))
        : done(),
    onData: (stream, session, done) => {
      void text(stream).then((mail) => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          ...readMail(mail),
          recipients: rcptTo.map(({ address }) => address),
          returnPath: mailFrom === false ? '' : mailFrom.address,
          raw: mail,
        });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}

function readMail(mail: string): Pick<ReceivedMail, 'headers' | 'parts'> {
  const [headers, body] = halves(mail);
  const boundary = /boundary="([^"]+)"/.exec(headers)?.[1];
  const bodies = boundary === undefined ? [mail] : body.split(`--${boundary}`).slice(1, -1);
  return { headers, parts: Object.fromEntries(bodies.map(readPart)) };
}

function readPart(part: string): [type: string, content: string] {
  const [headers, body] = halves(part.replace(/^\r\n/, ''));
  const encoding = /^Content-Transfer-Encoding: (\S+)/im.exec(headers)?.[1];
  return [/^Content-Type: ([^;\s]+)/im.exec(headers)?.[1] ?? '', decoded(body, encoding)];
}

function decoded(body: string, encoding: string | undefined): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return body;
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

function halves(text: string): [head: string, rest: string] {
  const end = text.indexOf('\r\n\r\n');
  return [text.slice(0, end).replace(/\r\n[ \t]/g, ' '), text.slice(end + 4)];
}
