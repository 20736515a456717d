import { createHash } from 'node:crypto';
import {
  deathOfHolder,
  eInvoicing,
  type FormBody,
  ownerChangeEu,
  ownerChangeGtld,
  ownerChangeIt,
  rectification,
  supportMandate,
  transferAuthorisation,
  withdrawal,
} from '../messages/forms';

export type FormTopic =
  | 'OWNER_CHANGE'
  | 'RECTIFICATION'
  | 'TRANSFER'
  | 'WITHDRAWAL'
  | 'DEATH_OF_HOLDER'
  | 'E_INVOICING'
  | 'SUPPORT_MANDATE';

/** What a form is filled in with. */
export type FormSubject = 'DOMAIN' | 'ORDER' | 'PROFILE';

/** The extensions a form is for: every one, `.it`, `.eu` in any script, or those that are not of a country. */
export type FormExtensions = 'ANY' | 'IT' | 'EU' | 'GENERIC';

/** A form, in all its versions. */
export interface Form {
  readonly id: string;
  /** Stands in the names of its files and in its footer. */
  readonly name: string;
  readonly topic: FormTopic;
  readonly about: FormSubject;
  readonly extensions: FormExtensions;
  /** Whom it is for; null: everybody. */
  readonly subjectTypes: readonly string[] | null;
  /** The oldest first. */
  readonly versions: readonly FormBody[];
}

const PERSONS = ['NATURAL_PERSON', 'FREELANCER', 'SOLE_TRADER'];
const any = { extensions: 'ANY', subjectTypes: null } as const;

/** In the order in which they are listed. */
export const FORMS: readonly Form[] = [
  {
    id: 'frm_01kb0f0rms0000000000000001',
    name: 'owner-change-it',
    topic: 'OWNER_CHANGE',
    about: 'DOMAIN',
    extensions: 'IT',
    subjectTypes: null,
    versions: ownerChangeIt,
  },
  {
    id: 'frm_01kb0f0rms0000000000000002',
    name: 'owner-change-gtld',
    topic: 'OWNER_CHANGE',
    about: 'DOMAIN',
    extensions: 'GENERIC',
    subjectTypes: null,
    versions: ownerChangeGtld,
  },
  {
    id: 'frm_01kb0f0rms0000000000000009',
    name: 'owner-change-eu',
    topic: 'OWNER_CHANGE',
    about: 'DOMAIN',
    extensions: 'EU',
    subjectTypes: null,
    versions: ownerChangeEu,
  },
  {
    ...any,
    id: 'frm_01kb0f0rms0000000000000003',
    name: 'rectification',
    topic: 'RECTIFICATION',
    about: 'PROFILE',
    versions: rectification,
  },
  {
    ...any,
    id: 'frm_01kb0f0rms0000000000000004',
    name: 'transfer-authorisation',
    topic: 'TRANSFER',
    about: 'DOMAIN',
    versions: transferAuthorisation,
  },
  {
    id: 'frm_01kb0f0rms0000000000000005',
    name: 'withdrawal',
    topic: 'WITHDRAWAL',
    about: 'ORDER',
    extensions: 'ANY',
    subjectTypes: ['NATURAL_PERSON'],
    versions: withdrawal,
  },
  {
    id: 'frm_01kb0f0rms0000000000000006',
    name: 'death-of-holder',
    topic: 'DEATH_OF_HOLDER',
    about: 'DOMAIN',
    extensions: 'ANY',
    subjectTypes: PERSONS,
    versions: deathOfHolder,
  },
  {
    ...any,
    id: 'frm_01kb0f0rms0000000000000007',
    name: 'e-invoicing',
    topic: 'E_INVOICING',
    about: 'PROFILE',
    versions: eInvoicing,
  },
  {
    ...any,
    id: 'frm_01kb0f0rms0000000000000008',
    name: 'support-mandate',
    topic: 'SUPPORT_MANDATE',
    about: 'PROFILE',
    versions: supportMandate,
  },
];

/** The version that is handed out on a day, `YYYY-MM-DD`; null before the first one. */
export function versionOn(versions: readonly FormBody[], day: string): FormBody | null {
  return versions.findLast(({ validFrom }) => validFrom <= day) ?? null;
}

/** What is printed on a form, so that a signed one can be held against the text that was in force. */
export function digestOf(body: FormBody): string {
  return createHash('sha256').update(JSON.stringify(body)).digest('hex').slice(0, 16);
}

/** The extension of the Union: Latin, Cyrillic and Greek, these as people and as machines write them. */
const UNION: readonly string[] = ['eu', 'ею', 'xn--e1a4c', 'ευ', 'xn--qxa6a'];

/** Whether a form is for names under this extension, e.g. `it` or `co.uk`. */
export function isForExtension({ extensions }: Form, tld: string): boolean {
  const labels = tld.toLowerCase().replace(/^\./, '').split('.');
  const last = labels.at(-1) ?? '';
  if (extensions === 'ANY') return true;
  if (extensions === 'IT') return last === 'it';
  const isOfUnion = UNION.includes(last);
  if (extensions === 'EU') return isOfUnion;
  // Extensions of two letters are those of countries, and beside them only `.eu` as it is spelled in other scripts.
  return last.length > 2 && !isOfUnion;
}
