import { createTransport } from 'nodemailer';
import type { Attachment } from './attachment';
import type { Delivery, MailPort } from './mail-port';
import { isUnknownAddress } from './unknown-address';

/** Delivers over SMTP. Time-outs are short: a letter that could not leave is tried again by its job. */
export function smtpMailer(url: string, from: string): MailPort {
  const parsed = new URL(url);
  const transport = createTransport({
    host: parsed.hostname,
    port: parsed.port === '' ? (parsed.protocol === 'smtps:' ? 465 : 587) : Number(parsed.port),
    secure: parsed.protocol === 'smtps:',
    ...(parsed.username === ''
      ? {}
      : { auth: { user: decodeURIComponent(parsed.username), pass: decodeURIComponent(parsed.password) } }),
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
          subject: mail.subject,
          text: mail.text,
          // Beside the text, as multipart/alternative.
          ...(mail.html === null ? {} : { html: mail.html }),
          ...(mail.attachment === null ? {} : { attachments: [mailed(mail.attachment)] }),
          date: mail.sentAt,
          messageId: `<${mail.id}@customer-area>`,
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

function mailed(attachment: Attachment) {
  const filename = attachment.fileName;
  return 'text' in attachment
    ? { filename, content: attachment.text, contentType: 'text/csv; charset=utf-8' }
    : { filename, content: attachment.base64, encoding: 'base64', contentType: attachment.mediaType };
}
