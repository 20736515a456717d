import type { Logger } from '@customer-area/shared/logging';
import type { Destination } from './mail-addresses';
import type { MailOutcome } from './mail-outcome';
import { type Mail, readMail } from './read-mail';
import { type TakeBounceDeps, takeBounce } from './take-bounce';
import { type TakeReplyDeps, takeReply } from './take-reply';
import { writtenByNobody } from './written-by-nobody';

export interface TakeMailDeps extends TakeReplyDeps, TakeBounceDeps {
  readonly logger: Logger;
  readonly destinationOf: (address: string) => Destination | null;
}

export interface ArrivedMail {
  /** What the sender's server said at MAIL FROM; empty for what servers themselves write. */
  readonly sender: string;
  readonly destinations: readonly Destination[];
  readonly raw: Buffer;
}

/** What comes of a mail for each of those it was sent to. LATER means that nothing was written, or all of it, and it may be sent again. */
export async function takeMail(deps: TakeMailDeps, arrived: ArrivedMail): Promise<readonly MailOutcome[]> {
  let mail: Mail;
  try {
    mail = await readMail(arrived.raw);
  } catch {
    // Servers are not told: they would write back.
    return [arrived.sender === '' ? 'NO_SENDER' : 'UNREADABLE'];
  }
  const outcomes: MailOutcome[] = [];
  for (const destination of arrived.destinations)
    outcomes.push(
      await takeAt(deps, destination, arrived.sender, mail).catch((error: unknown): MailOutcome => {
        deps.logger.error({ err: error }, 'a mail could not be taken');
        return 'LATER';
      }),
    );
  return outcomes;
}

async function takeAt(
  deps: TakeMailDeps,
  destination: Destination,
  sender: string,
  mail: Mail,
): Promise<MailOutcome> {
  if (destination.kind === 'LETTER') return takeBounce(deps, destination.letterId, mail);
  if (sender === '') return 'NO_SENDER';
  const isOwn = (address: string) => deps.destinationOf(address) !== null;
  return writtenByNobody(mail, isOwn) ?? takeReply(deps, destination.ticketId, mail);
}
