import type { Database } from '@customer-area/shared/database';
import { insertOnce, selection } from '@customer-area/shared/rows';
import type { Delivery, MailPort, OutgoingMail } from './mail-port';
import { SandboxMailRow } from './sandbox-mail.entity';

const MAIL = selection(SandboxMailRow, 'mail', [
  'recipient',
  'replyTo',
  'subject',
  'text',
  'html',
  'attachment',
  'sentAt',
]);

/** Addresses that begin so exist nowhere. */
const NOBODY = 'bounce-';
/** The newest of an address. */
export const SHOWN_LETTERS = 100;

export type DeliveredMail = Omit<OutgoingMail, 'id' | 'returnPath'>;

/** The sandbox's mail server: keeps what it was given and lets anybody read it. */
export class SandboxMailStore implements MailPort {
  constructor(private readonly database: Database) {}

  async deliver({ to, returnPath: _, ...mail }: OutgoingMail): Promise<Delivery> {
    if (to.toLowerCase().startsWith(NOBODY)) return 'NO_SUCH_ADDRESS';
    // The same letter delivered twice is one letter in the box.
    const row = { ...mail, recipient: to.toLowerCase() };
    await insertOnce(this.database.read, SandboxMailRow, row);
    return 'TAKEN';
  }

  /** The newest letters to an address, newest first. */
  async lettersTo(address: string): Promise<DeliveredMail[]> {
    const rows = await this.database.read.query(
      `SELECT ${MAIL.list} FROM sandbox_mail mail WHERE mail.recipient = ? ORDER BY mail.id DESC LIMIT ${SHOWN_LETTERS}`,
      [address.trim().toLowerCase()],
    );
    return MAIL.read(rows).map(({ recipient, ...mail }) => ({ ...mail, to: recipient }));
  }

  async close(): Promise<void> {}
}
