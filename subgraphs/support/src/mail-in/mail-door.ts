import type { Readable } from 'node:stream';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import type { Destination } from './mail-addresses';
import { type MailOutcome, MOST_MAIL_BYTES, REFUSED } from './mail-outcome';
import type { ArrivedMail } from './take-mail';

export interface MailDoorDeps {
  readonly destinationOf: (address: string) => Destination | null;
  readonly take: (arrived: ArrivedMail) => Promise<readonly MailOutcome[]>;
  readonly count: (outcome: MailOutcome) => void;
}

export type MailProtocol = 'smtp' | 'lmtp';

export interface MailDoor {
  readonly port: number;
  /** Lets mails that are being taken finish, and takes no more. */
  close(): Promise<void>;
}

/** Each may hold one mail of the largest size in memory. */
const MOST_CONNECTIONS = 20;
const MOST_RECIPIENTS = 5;
const SILENCE_MS = 60_000;
const CLOSE_MS = 5_000;

/**
 * Takes mail over SMTP or LMTP, from the mail server of the house: without sign-in and without encryption, so for the loopback or a network of
 * one's own. An address that was made up is refused before the mail is read.
 */
export async function openMailDoor(
  deps: MailDoorDeps,
  { host, port, protocol }: { readonly host: string; readonly port: number; readonly protocol: MailProtocol },
): Promise<MailDoor> {
  const server = new SMTPServer({
    lmtp: protocol === 'lmtp',
    ...{ banner: 'mail', size: MOST_MAIL_BYTES, disabledCommands: ['AUTH', 'STARTTLS'], authOptional: true },
    ...{ maxClients: MOST_CONNECTIONS, socketTimeout: SILENCE_MS, closeTimeout: CLOSE_MS },
    ...{ disableReverseLookup: true, logger: false },
    onRcptTo: ({ address }, session, done) => {
      if (session.envelope.rcptTo.length >= MOST_RECIPIENTS)
        return done(refusal(452, '4.5.3 Too many at once'));
      if (deps.destinationOf(address) !== null) return done();
      deps.count('FORGED_ADDRESS');
      done(refused('FORGED_ADDRESS'));
    },
    onData: (stream, { envelope }, done) => {
      const sender = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
      const destinations = envelope.rcptTo.flatMap(({ address }) => deps.destinationOf(address) ?? []);
      const taken = bytesOf(stream).then(
        async (raw): Promise<readonly MailOutcome[]> =>
          raw === null ? ['TOO_LARGE'] : deps.take({ sender, destinations, raw }),
      );
      taken.then(
        (outcomes) => {
          for (const outcome of outcomes) deps.count(outcome);
          const refusals = outcomes.map((outcome) => (outcome in REFUSED ? refused(outcome) : TAKEN));
          if (protocol === 'lmtp' && refusals.length === envelope.rcptTo.length) done(null, refusals);
          else done(forAll(outcomes));
        },
        // The connection broke while it was read: nobody waits for the answer.
        () => done(refused('LATER')),
      );
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
  const address = server.server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

const TAKEN = '2.0.0 Taken';

/** One answer for all recipients. One that was not written is sent again for all of them: the others know it by its Message-ID. */
function forAll(outcomes: readonly MailOutcome[]): Error | null {
  const worst = outcomes.find((outcome) => outcome === 'LATER') ?? outcomes.find((one) => one in REFUSED);
  return worst === undefined ? null : refused(worst);
}

/** All of a mail; null when it is larger than what is taken. What comes beyond is read and dropped. */
async function bytesOf(
  stream: Readable & Pick<SMTPServerDataStream, 'sizeExceeded'>,
): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream as AsyncIterable<Buffer>) {
    size += part.length;
    if (size <= MOST_MAIL_BYTES) parts.push(part);
    else parts.length = 0;
  }
  return size > MOST_MAIL_BYTES || stream.sizeExceeded === true ? null : Buffer.concat(parts);
}

function refused(outcome: MailOutcome): Error {
  const { code, text } = REFUSED[outcome] ?? { code: 451, text: '4.3.0 Not now' };
  return refusal(code, text);
}

const refusal = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode });
