import { PUBLISHED_FIELDS, type PublishedField } from '../../port';
import { element, optional, type WrittenElement } from '../xml';
import { type EppCommand, ofSchema } from './frame-of-command';

/** A contact in the words of RFC 5733. */
export interface EppContact {
  readonly name: string;
  readonly organization: string | null;
  readonly street: string;
  readonly city: string;
  readonly province: string | null;
  readonly postalCode: string;
  readonly country: string;
  /** `+39.0575123456` */
  readonly voice: string;
  readonly email: string;
}

/** What a command says beside how the contact is reached. */
interface Beside {
  readonly extensions: readonly WrittenElement[];
  /** What is to be shown to everybody; null: nothing is said of it. */
  readonly disclosed: readonly PublishedField[] | null;
}

const ofContact = (verb: string, parts: Parameters<typeof element>[1]): WrittenElement =>
  element(verb, [ofSchema('contact', verb, parts)]);
const idOf = (handle: string) => element('contact:id', handle);

/** `loc`: names may have the letters of their language. */
function postalInfo(contact: EppContact, isChange = false): WrittenElement {
  // In a change an empty element takes away what stands.
  const given = isChange ? (name: string, text: string | null) => element(name, text ?? '') : optional;
  return element(
    'contact:postalInfo',
    [
      element('contact:name', contact.name),
      given('contact:org', contact.organization),
      element('contact:addr', [
        element('contact:street', contact.street),
        element('contact:city', contact.city),
        given('contact:sp', contact.province),
        given('contact:pc', contact.postalCode),
        element('contact:cc', contact.country),
      ]),
    ],
    { type: 'loc' },
  );
}

const DISCLOSED = {
  NAME: ['contact:name', { type: 'loc' }],
  ORGANIZATION: ['contact:org', { type: 'loc' }],
  ADDRESS: ['contact:addr', { type: 'loc' }],
  PHONE: ['contact:voice', {}],
  EMAIL: ['contact:email', {}],
} as const satisfies Record<PublishedField, unknown>;

/** These alone are shown to everybody; without any, all are named as hidden. */
function disclose(published: readonly PublishedField[]): WrittenElement {
  const named = published.length === 0 ? PUBLISHED_FIELDS : published;
  const fields = PUBLISHED_FIELDS.filter((field) => named.includes(field));
  return element(
    'contact:disclose',
    fields.map((field) => element(DISCLOSED[field][0], [], DISCLOSED[field][1])),
    { flag: published.length === 0 ? '0' : '1' },
  );
}

export function contactInfo(handle: string): EppCommand {
  return { verb: 'contact:info', body: ofContact('info', [idOf(handle)]) };
}

/** @param authCode nobody is told it: contacts are not transferred */
export function contactCreate(
  handle: string,
  contact: EppContact,
  authCode: string,
  { extensions, disclosed }: Beside,
): EppCommand {
  return {
    verb: 'contact:create',
    body: ofContact('create', [
      idOf(handle),
      postalInfo(contact),
      element('contact:voice', contact.voice),
      element('contact:email', contact.email),
      element('contact:authInfo', [element('contact:pw', authCode)]),
      disclosed === null ? null : disclose(disclosed),
    ]),
    extensions,
  };
}

export function contactUpdate(
  handle: string,
  contact: EppContact,
  { extensions, disclosed }: Beside,
): EppCommand {
  return {
    verb: 'contact:update',
    body: ofContact('update', [
      idOf(handle),
      element('contact:chg', [
        postalInfo(contact, true),
        element('contact:voice', contact.voice),
        element('contact:email', contact.email),
        disclosed === null ? null : disclose(disclosed),
      ]),
    ]),
    extensions,
  };
}
