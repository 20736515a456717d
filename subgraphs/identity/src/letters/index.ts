export type { Addressee, AddresseeOf } from './addressee';
export { displayName } from './display-name';
export { LetterRow } from './letter.entity';
export { LetterStore, SEND_LETTER } from './letter.store';
export type { LetterText } from './letter-text';
export { letterTexts } from './letter-texts';
export type { ProfileField } from './profile-fields';
export { SandboxMailRow } from './sandbox-mail.entity';
export { writeLetter } from './write-letter';
