import { newId } from '@customer-area/shared/ids';
import { readDeliveryReport } from './delivery-report';
import { readMail } from './read-mail';
import { writtenByNobody } from './written-by-nobody';

const mailOf = (headers: string, body = 'Ciao') =>
  readMail(
    Buffer.from(
      `From: Giulia <giulia@example.it>\r\nMessage-ID: <m1@example.it>\r\n${headers}\r\n\r\n${body}`,
    ),
  );
const nobody = async (headers: string) =>
  writtenByNobody(await mailOf(headers), (address) => address.startsWith('ticket+'));

const report = (status: string, action: string) =>
  [
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b\r\nContent-Type: text/plain\r\n\r\nSorry.',
    `--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; giulia@example.it\r\nAction: ${action}\r\nStatus: ${status}\r\nDiagnostic-Code: smtp; 550 no`,
    '--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: Una lettera\r\n\r\nGentile Giulia\r\n--b--\r\n',
  ].join('\r\n');

describe('a mail that no person has written', () => {
  it.each([
    ['Auto-Submitted: auto-replied'],
    ['Auto-Submitted: auto-generated; owner-email=x'],
    ['Precedence: bulk'],
    ['Precedence: auto_reply'],
    ['X-Autoreply: yes'],
    ['X-Autorespond: 1'],
    ['List-Id: <news.example>'],
    ['Subject: Out of Office: An answer to your ticket'],
    ['Subject: Risposta automatica: Risposta alla tua richiesta'],
    ['Subject: Fuori ufficio fino a lunedì'],
    ['Subject: Automatische Antwort: Ihre Anfrage'],
    ['Subject: =?utf-8?Q?Abwesenheitsnotiz:_Urlaub?='],
  ])('is known by %s', async (headers) => {
    expect(await nobody(headers)).toBe('AUTO_REPLY');
  });

  it.each([[`Message-ID: <${newId('ltr')}@area.example>`], ['From: ticket+x@mail.example']])(
    'is known as ours by %s',
    async (header) => {
      expect(
        writtenByNobody(await readMail(Buffer.from(`${header}\r\n\r\nx`)), (one) =>
          one.startsWith('ticket+'),
        ),
      ).toBe('LOOP');
    },
  );

  it.each([
    ['Subject: R: Risposta alla tua richiesta'],
    ['Auto-Submitted: no'],
    ['Subject: Office 365 non va'],
  ])('is not one with %s', async (headers) => {
    expect(await nobody(headers)).toBeNull();
  });
});

describe('what a server reports about a letter', () => {
  it.each([
    ['5.1.1', 'failed', true],
    ['5.2.2', 'failed', true],
    ['4.4.1', 'delayed', false],
    ['4.2.2', 'failed', false],
    ['2.0.0', 'delivered', false],
  ])('with %s %s is final: %s', async (status, action, isPermanent) => {
    const { deliveryStatus, files } = await readMail(Buffer.from(report(status, action)));
    expect(readDeliveryReport(deliveryStatus ?? '')).toEqual({ status, isPermanent });
    expect(files).toEqual([]);
  });

  it('is nothing without a status', () => {
    expect(readDeliveryReport('Action: failed')).toBeNull();
  });
});

describe('the text of a mail', () => {
  it('is read from its beginning, as far as a person writes, and not cut inside a character', async () => {
    const { text } = await mailOf('Content-Type: text/plain; charset=utf-8', `x${'🙂'.repeat(300_000)}`);
    expect(text).toBe(`x${'🙂'.repeat(49_999)}`);
  });
});

describe('one and the same mail', () => {
  it('has one key however it was delivered, with a Message-ID and without', async () => {
    expect((await mailOf('Received: from a')).key).toBe((await mailOf('Received: from b')).key);
    const bare = (received: string) =>
      readMail(Buffer.from(`Received: ${received}\r\nFrom: a@b.it\r\n\r\nCiao`));
    expect((await bare('x')).key).toBe((await bare('y')).key);
    expect((await bare('x')).key).not.toBe((await mailOf('')).key);
  });
});
