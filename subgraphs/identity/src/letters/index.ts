export { LetterStore } from './letter.store';
export { type LetterText, letterTexts } from './letter-texts';
export { letterAboutEvent } from './letters-about-events';
export type { MailPort, OutgoingMail } from './mail-port';
export { SandboxMailResolver } from './sandbox-mail.graphql';
export { SandboxMailbox } from './sandbox-mailbox';
export { SEND_LETTER, sendLetter } from './send-letter';
export { smtpMailer } from './smtp-mailer';
export { type Addressee, writeLetter } from './write-letter';
