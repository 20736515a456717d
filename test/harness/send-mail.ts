import { connect } from 'node:net';
import { createInterface } from 'node:readline';

/** A mail on its way. */
export interface SentMail {
  readonly from: string;
  readonly to: readonly string[];
  /** Headers, an empty line, the body: with CRLF at the ends of lines. */
  readonly raw: string;
  /** Whether the size is told before the mail. */
  readonly tellsSize?: boolean;
  /** SMTP unless it is said. */
  readonly protocol?: 'smtp' | 'lmtp';
}

const ENDED = { value: '', done: true } as const;

/** Sends a mail as a mail server does; answers the last thing that it was told, e.g. `250 …`. It stops at the first refusal. */
export async function sendMail(port: number, mail: SentMail): Promise<string> {
  const answers = await deliverMail(port, mail);
  return answers.find((answer) => !answer.startsWith('2')) ?? answers[0] ?? '';
}

/** The same; answers what it was told for each recipient over LMTP, and for all of them over SMTP. */
export async function deliverMail(
  port: number,
  { from, to, raw, tellsSize = false, protocol = 'smtp' }: SentMail,
): Promise<readonly string[]> {
  const socket = connect(port, '127.0.0.1');
  const reader = createInterface({ input: socket });
  // Nobody listens, or the other side is killed: that is heard as the end of the connection.
  for (const side of [socket, reader]) side.on('error', () => undefined);
  socket.once('close', () => reader.close());
  const lines = reader[Symbol.asyncIterator]();
  const heard = async (): Promise<string> => {
    for (;;) {
      const { value, done } = await lines.next().catch(() => ENDED);
      if (done === true) return '421 the connection ended';
      if (/^\d{3}(?: |$)/.test(value)) return value;
    }
  };
  const say = (line: string) => {
    socket.write(`${line}\r\n`);
    return heard();
  };
  try {
    await heard();
    const size = tellsSize ? ` SIZE=${Buffer.byteLength(raw)}` : '';
    for (const line of [
      `${protocol === 'lmtp' ? 'LHLO' : 'EHLO'} test.example`,
      `MAIL FROM:<${from}>${size}`,
      ...to.map((one) => `RCPT TO:<${one}>`),
      'DATA',
    ]) {
      const answer = await say(line);
      if (!/^[23]/.test(answer)) return [answer];
    }
    const answers = [await say(`${raw.replace(/^\./gm, '..')}\r\n.`)];
    while (protocol === 'lmtp' && answers.length < to.length) answers.push(await heard());
    return answers;
  } finally {
    socket.destroy();
  }
}

/** A plain mail of a person. */
export function plainMail(given: {
  readonly text: string;
  readonly id: string;
  readonly from?: string;
  readonly headers?: readonly string[];
  readonly files?: readonly { readonly name: string; readonly type: string; readonly bytes: Buffer }[];
}): string {
  const { text, id, from = 'Giulia Bianchi <giulia@example.it>', headers = [], files = [] } = given;
  const part = (type: string, body: string, ...more: string[]) =>
    ['--part', `Content-Type: ${type}`, ...more, '', body].join('\r\n');
  return [
    ...[`From: ${from}`, 'Subject: Re: Risposta', `Message-ID: <${id}>`, 'MIME-Version: 1.0', ...headers],
    ...['Content-Type: multipart/mixed; boundary="part"', '', part('text/plain; charset=utf-8', text)],
    ...files.map(({ name, type, bytes }) =>
      part(
        `${type}; name="${name}"`,
        bytes.toString('base64').replace(/.{76}/g, '$&\r\n'),
        `Content-Disposition: attachment; filename="${name}"`,
        'Content-Transfer-Encoding: base64',
      ),
    ),
    '--part--',
  ].join('\r\n');
}
