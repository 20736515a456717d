import { generateKeyPairSync, type KeyObject, verify } from 'node:crypto';
import { SANDBOX_SELLER } from '@customer-area/shared/seller';
import { anonymous, ask, eventually } from '../../../../test/harness/operations';
import { COMPLETE, FORM, identityUnderTest, PASSWORD, START } from '../testing/identity-under-test';
import { mailServer } from '../testing/mail-server';
import { letterParts } from './letter-parts';
import { smtpMailer } from './smtp-mailer';

const FROM = 'Area Clienti <area@example.it>';
const SENDER = { seller: SANDBOX_SELLER, publicOrigin: 'https://area.example' };

describe('letters over SMTP', () => {
  it('arrive once the mail server takes them, with their link, as text and as HTML', async () => {
    const server = await mailServer(1);
    const running = await identityUnderTest({ SMTP_URL: server.url, MAIL_FROM: FROM });
    const input = {
      ...FORM,
      subjectType: 'COMPANY',
      firstName: null,
      lastName: null,
      companyName: `<img src=x onerror="alert('1')"> & Figli`,
      fiscalCode: '12345678903',
      vatNumber: '12345678903',
      locale: 'en',
    };
    const { data } = await ask(running.service, anonymous, START, { input });
    await ask(running.service, anonymous, COMPLETE, {
      draftId: data.startRegistration.id,
      password: PASSWORD,
      again: PASSWORD,
    });
    const mail = await eventually(async () => server.received[0]);
    expect(mail.headers).toContain('To: mario.rossi@example.it');
    expect(mail.headers).toContain('Subject: Your registration is confirmed');
    expect(mail.headers).toContain('Content-Type: multipart/alternative');

    const { 'text/plain': text = '', 'text/html': html = '' } = mail.parts;
    const link = /^https:\/\/area\.example\/confirm-email\?token=[\w-]{43}\r?$/m.exec(text)?.[0].trim();
    expect(text).toContain(`Dear ${input.companyName},`);
    expect(html).toContain(`<a href="${link}"`);
    expect(html).toContain('Dear &lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; Figli,');
    expect(html).not.toContain('<img');
    const kept = (
      await ask(running.service, anonymous, '{ sandboxMail(to: "mario.rossi@example.it") { subject } }')
    ).data.sandboxMail;
    expect(kept).toEqual([]);

    await running.close();
    await server.close();
  });

  it('are not sent again to an address that nobody has, which is told once and without it', async () => {
    const server = await mailServer(0, 'mario.rossi@example.it');
    const running = await identityUnderTest({ SMTP_URL: server.url, MAIL_FROM: FROM });
    const { data } = await ask(running.service, anonymous, START, { input: FORM });
    await ask(running.service, anonymous, COMPLETE, {
      draftId: data.startRegistration.id,
      password: PASSWORD,
      again: PASSWORD,
    });
    const facts = await eventually(async () => {
      const found = (await running.rows(
        "SELECT subject_id AS id, payload FROM event_log WHERE type = 'letter.bounced'",
      )) as { id: string; payload: string }[];
      return found.length > 0 ? found : null;
    });
    expect(facts).toHaveLength(1);
    expect(facts[0]?.payload).not.toContain('mario');
    expect(JSON.parse(facts[0]?.payload ?? '')).toEqual({
      emailFingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      kind: expect.any(String),
    });
    const [letter] = (await running.rows(
      'SELECT text, html, sent_at AS sentAt, bounced_at AS bouncedAt FROM letter WHERE id = ?',
      [facts[0]?.id],
    )) as Record<string, unknown>[];
    expect(letter).toEqual({ text: null, html: null, sentAt: null, bouncedAt: expect.any(Date) });
    expect(server.received).toEqual([]);
    await running.close();
    await server.close();
  });

  it('go to nobody else, whatever line breaks a name brings along', async () => {
    const server = await mailServer();
    const mailer = smtpMailer({ SMTP_URL: server.url, MAIL_FROM: FROM, MAIL_DKIM_SELECTOR: 'area' });
    const name = 'Mario\r\nBcc: all@example.com\r\n\r\nHai vinto';
    await mailer.deliver({
      id: 'ltr_1',
      to: 'mario.rossi@example.it',
      sentAt: new Date(),
      attachment: null,
      replyTo: null,
      returnPath: null,
      ...letterParts({ subject: `Ciao ${name}`, body: 'prova' }, name, 'it', SENDER),
    });
    const [mail] = server.received;
    expect(mail?.recipients).toEqual(['mario.rossi@example.it']);
    expect(mail?.headers).toContain('Subject: Ciao Mario Bcc: all@example.com Hai vinto');
    expect(mail?.headers).not.toMatch(/^Bcc:/im);
    expect(mail?.parts['text/plain']).toContain('Gentile Mario Bcc: all@example.com Hai vinto,');
    await mailer.close();
    await server.close();
  });

  it('bring a table along as a file', async () => {
    const server = await mailServer();
    const mailer = smtpMailer({ SMTP_URL: server.url, MAIL_FROM: FROM, MAIL_DKIM_SELECTOR: 'area' });
    await mailer.deliver({
      id: 'ltr_2',
      to: 'mario.rossi@example.it',
      sentAt: new Date(),
      attachment: { fileName: 'domini.csv', text: '\uFEFFDominio\r\ncaffè.it\r\n' },
      replyTo: null,
      returnPath: null,
      ...letterParts({ subject: 'Domini', body: 'prova' }, 'Mario', 'it', SENDER),
    });
    expect(server.received[0]?.headers).toContain('Content-Type: multipart/mixed');
    expect(server.received[0]?.parts['text/csv']).toBe('\uFEFFDominio\r\ncaffè.it\r\n');
    await mailer.close();
    await server.close();
  });

  it('are signed with the key of the domain, named at it, come back each to an address of its own, and are answered elsewhere', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const server = await mailServer();
    const mailer = smtpMailer({
      SMTP_URL: server.url,
      MAIL_FROM: FROM,
      MAIL_DKIM_KEY: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      MAIL_DKIM_SELECTOR: 'may',
    });
    await mailer.deliver({
      id: 'ltr_3',
      to: 'mario.rossi@example.it',
      sentAt: new Date(),
      attachment: null,
      replyTo: 'ticket+1@mail.example.it',
      returnPath: 'bounce+ltr_3.abc@mail.example.it',
      ...letterParts({ subject: 'Prova', body: 'prova' }, 'Mario', 'it', SENDER),
    });
    const [mail] = server.received;
    expect(mail?.returnPath).toBe('bounce+ltr_3.abc@mail.example.it');
    expect(mail?.recipients).toEqual(['mario.rossi@example.it']);
    expect(mail?.headers).toContain('Reply-To: ticket+1@mail.example.it');
    expect(mail?.headers).toContain('Message-ID: <ltr_3@example.it>');
    const [, signature = ''] = /^(DKIM-Signature: [^\r]*b=)[^\r]*/m.exec(mail?.headers ?? '') ?? [];
    expect(signature).toMatch(/a=rsa-sha256;.*d=example\.it;.*s=may;/);
    expect(isSigned(mail?.raw ?? '', publicKey)).toBe(true);
    expect(isSigned((mail?.raw ?? '').replace('Subject: Prova', 'Subject: Truffa'), publicKey)).toBe(false);
    await mailer.close();
    await server.close();
  });
});

/** Whether the DKIM signature of a mail holds for its headers (RFC 6376, relaxed). */
function isSigned(raw: string, key: KeyObject): boolean {
  const headers = raw
    .slice(0, raw.indexOf('\r\n\r\n'))
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const relaxed = (header: string) => {
    const colon = header.indexOf(':');
    return `${header.slice(0, colon).toLowerCase().trim()}:${header
      .slice(colon + 1)
      .replace(/[ \t]+/g, ' ')
      .trim()}`;
  };
  const field = headers.find((header) => header.startsWith('DKIM-Signature:')) ?? '';
  const tag = (name: string) =>
    new RegExp(`[;:]\\s*${name}=([^;]*)`).exec(field)?.[1]?.replace(/\s/g, '') ?? '';
  const signed = tag('h')
    .split(':')
    .flatMap((name) => headers.filter((header) => header.toLowerCase().startsWith(`${name.toLowerCase()}:`)));
  const bare = relaxed(field.replace(/([;:]\s*b=)[^;]*$/, '$1'));
  const text = [...signed.map(relaxed), bare].join('\r\n');
  return verify('sha256', Buffer.from(text), key, Buffer.from(tag('b'), 'base64'));
}
