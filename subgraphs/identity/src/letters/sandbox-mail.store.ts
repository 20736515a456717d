import type { Database } from '@customer-area/shared/database';
import type { MailPort, OutgoingMail } from './mail-port';

export type DeliveredMail = Omit<OutgoingMail, 'id'>;

/** The sandbox's mail server: keeps what it was given and lets anybody read it. */
export class SandboxMailStore implements MailPort {
  constructor(private readonly database: Database) {}

  async deliver(mail: OutgoingMail): Promise<void> {
    // IGNORE: the same letter delivered twice is one letter in the box.
    await this.database.read.query(
      'INSERT IGNORE INTO sandbox_mail (id, recipient, subject, text, html, sent_at) VALUES (?, ?, ?, ?, ?, ?)',
      [mail.id, mail.to.toLowerCase(), mail.subject, mail.text, mail.html, mail.sentAt],
    );
  }

  /** The newest hundred letters to an address, newest first. */
  async lettersTo(address: string): Promise<DeliveredMail[]> {
    return (await this.database.read.query(
      `SELECT recipient AS \`to\`, subject, text, html, sent_at AS sentAt FROM sandbox_mail
        WHERE recipient = ? ORDER BY id DESC LIMIT 100`,
      [address.trim().toLowerCase()],
    )) as DeliveredMail[];
  }

  async close(): Promise<void> {}
}
