export { LetterStore } from './letter.store';
export { letterTexts } from './letter-texts';
export { letterAboutEvent } from './letters-about-events';
export { SandboxMailResolver } from './sandbox-mail.graphql';
export { SandboxMailbox } from './sandbox-mailbox.store';
export { SEND_LETTER, sendLetter } from './send-letter';
export { smtpMailer } from './smtp-mailer';
export { writeLetter } from './write-letter';
