import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { anonymous, ask, eventually } from '../../../../test/harness/operations';
import { COMPLETE, FORM, identityUnderTest, PASSWORD, START } from '../testing/identity-under-test';

describe('letters over SMTP', () => {
  it('arrive once the mail server takes them, with their link', async () => {
    const received: string[] = [];
    let refusals = 1;
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onMailFrom: (_address, _session, done) => (refusals-- > 0 ? done(new Error('451 not now')) : done()),
      onData: (stream, _session, done) => {
        void text(stream).then((mail) => {
          received.push(mail);
          done();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const running = await identityUnderTest({
      SMTP_URL: `smtp://127.0.0.1:${port}`,
      MAIL_FROM: 'Area Clienti <area@example.it>',
    });

    const { data } = await ask(running.service, anonymous, START, { input: { ...FORM, locale: 'en' } });
    await ask(running.service, anonymous, COMPLETE, {
      draftId: data.startRegistration.id,
      password: PASSWORD,
      again: PASSWORD,
    });
    const mail = await eventually(async () => received[0]);
    expect(mail).toContain('To: mario.rossi@example.it');
    expect(mail).toContain('Subject: Your registration is confirmed');
    expect(mail.replace(/=\r\n/g, '').replace(/=3D/g, '=')).toMatch(
      /https:\/\/area\.example\/confirm-email\?token=[\w-]{43}/,
    );
    const kept = (
      await ask(running.service, anonymous, '{ sandboxMail(to: "mario.rossi@example.it") { subject } }')
    ).data.sandboxMail;
    expect(kept).toEqual([]);

    await running.close();
    await new Promise<void>((resolve) => server.close(resolve));
  });
});
