export type { Addressee, AddresseeOf } from './addressee';
export { displayName } from './display-name';
export { LetterStore } from './letter.store';
export type { LetterText } from './letter-text';
export { letterTexts } from './letter-texts';
export { namesOfFields, type ProfileField } from './profile-fields';
export { writeLetter } from './write-letter';
