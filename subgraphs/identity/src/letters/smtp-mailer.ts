import { createTransport } from 'nodemailer';
import type { Attachment } from './attachment';
import type { Delivery, MailPort } from './mail-port';
import { isUnknownAddress } from './unknown-address';

export interface SmtpConfig {
  readonly SMTP_URL: string;
  readonly MAIL_FROM: string;
  /** Without it letters are not signed. */
  readonly MAIL_DKIM_KEY?: string | undefined;
  readonly MAIL_DKIM_SELECTOR: string;
}

/** Delivers over SMTP. Time-outs are short: a letter that could not leave is tried again by its job. */
export function smtpMailer(config: SmtpConfig): MailPort {
  const parsed = new URL(config.SMTP_URL);
  const from = config.MAIL_FROM;
  const domain = domainOf(from);
  const transport = createTransport({
    host: parsed.hostname,
    port: parsed.port === '' ? (parsed.protocol === 'smtps:' ? 465 : 587) : Number(parsed.port),
    secure: parsed.protocol === 'smtps:',
    ...(parsed.username === ''
      ? {}
      : { auth: { user: decodeURIComponent(parsed.username), pass: decodeURIComponent(parsed.password) } }),
    ...(config.MAIL_DKIM_KEY === undefined
      ? {}
      : {
          dkim: {
            domainName: domain,
            keySelector: config.MAIL_DKIM_SELECTOR,
            privateKey: config.MAIL_DKIM_KEY,
          },
        }),
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 10_000,
  });
  return {
    deliver: async (mail): Promise<Delivery> => {
      const refused = await transport
        .sendMail({
          from,
          to: mail.to,
          ...(mail.replyTo === null ? {} : { replyTo: mail.replyTo }),
          ...(mail.returnPath === null ? {} : { envelope: { from: mail.returnPath, to: mail.to } }),
          subject: mail.subject,
          text: mail.text,
          // Beside the text, as multipart/alternative.
          ...(mail.html === null ? {} : { html: mail.html }),
          ...(mail.attachment === null ? {} : { attachments: [mailed(mail.attachment)] }),
          date: mail.sentAt,
          messageId: `<${mail.id}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
        .then(
          () => null,
          (error: unknown) => error,
        );
      if (refused === null) return 'TAKEN';
      if (isUnknownAddress(refused)) return 'NO_SUCH_ADDRESS';
      throw refused;
    },
    close: async () => transport.close(),
  };
}

/** Of the sender: `Area <no-reply@area.example>`. */
function domainOf(from: string): string {
  return /@([^\s>]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
}

function mailed(attachment: Attachment) {
  const filename = attachment.fileName;
  return 'text' in attachment
    ? { filename, content: attachment.text, contentType: 'text/csv; charset=utf-8' }
    : { filename, content: attachment.base64, encoding: 'base64', contentType: attachment.mediaType };
}
