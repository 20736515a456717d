import type { Locale } from '@customer-area/shared/locale';
import type { MessageFacts } from '@customer-area/shared/messages';
import { type AccessScope, allowedBy, withImplied } from '../access-scopes';
import { type MessageKey, messages } from '../messages';
import type { LetterText } from './letter-text';
import { namesOfFields } from './profile-fields';

/** What a letter is about: its body is `letter.<name>.body`. */
type LetterName = MessageKey extends infer Key
  ? Key extends `letter.${infer Name}.body`
    ? Name
    : never
  : never;

/** A letter in the reader's language, of the facts it is given. */
function letter<Facts>(name: LetterName, factsIn: (facts: Facts, locale: Locale) => MessageFacts) {
  return (facts: Facts) =>
    (locale: Locale): LetterText => {
      const values = factsIn(facts, locale);
      return {
        subject: messages.text(locale, `letter.${name}.subject`, values),
        body: messages.text(locale, `letter.${name}.body`, values),
      };
    };
}

interface DelegationTerms {
  readonly scopes: readonly AccessScope[];
  /** Names of the only domains it is about; null for the whole profile. */
  readonly domains: readonly string[] | null;
  readonly until: Date;
}

interface ConcernedDomains {
  /** The first few. */
  readonly names: readonly string[];
  /** How many there are. */
  readonly domains: number;
}

interface OrderToPay {
  readonly number: string;
  readonly amountDueCents: number;
  /** What it is about: the first few, and how many there are. */
  readonly names: readonly string[];
  readonly count: number;
  readonly link: string;
  readonly expiresAt: Date;
}

const others = ({ names, domains }: ConcernedDomains) => Math.max(domains - names.length, 0);

const toPay = ({ names, count, number, amountDueCents, link, expiresAt }: OrderToPay): MessageFacts => ({
  ...{ names, number, amountDueCents, link, expiresAt },
  others: others({ names, domains: count }),
});

/** Enough of an address to recognise it, for a mailbox that may be somebody else’s by now. */
function masked(email: string): string {
  return `${email.slice(0, 1)}…${email.slice(email.lastIndexOf('@'))}`;
}

/** Every letter that is written directly, each a function of the facts it tells. */
export const letterTexts = {
  registrationConfirmed: letter<{ username: string; link: string }>(
    'registrationConfirmed',
    (facts) => facts,
  ),
  emailConfirmation: letter<{ link: string }>('emailConfirmation', (facts) => facts),
  profileErased: letter<Record<string, never>>('profileErased', (facts) => facts),
  // To somebody who may be no customer and has not asked for it: no words of the giver's choosing but its name.
  delegationInvitation: letter<DelegationTerms & { giver: string; link: string; expiresAt: Date }>(
    'delegationInvitation',
    ({ scopes, ...facts }, locale) => ({
      ...facts,
      scopes: withImplied(scopes).map((scope) => allowedBy(scope)[locale]),
    }),
  ),
  delegationWithdrawn: letter<{ giver: string }>('delegationWithdrawn', (facts) => facts),
  recovery: letter<{
    links: readonly { username: string; link: string }[];
    others: readonly string[];
    usableFrom: Date | null;
  }>('recovery', (facts) => ({
    ...facts,
    links: facts.links.map(({ username, link }) => `${username}\n${link}`).join('\n\n'),
  })),
  recoveryNoticed: letter<{ usernames: readonly string[]; stopLink: string | null }>(
    'recoveryNoticed',
    (facts) => facts,
  ),
  loginRecovered: letter<{
    username: string;
    remaining: {
      readonly keys: readonly { name: string; expiresAt: Date }[];
      readonly delegations: readonly { email: string; until: Date }[];
      readonly endLink: string;
    } | null;
  }>('loginRecovered', ({ username, remaining }, locale) => ({
    username,
    access: [
      ...(remaining?.keys ?? []).map((key) =>
        messages.text(locale, 'letter.loginRecovered.key', { name: key.name, expiresAt: key.expiresAt }),
      ),
      ...(remaining?.delegations ?? []).map(({ email, until }) =>
        messages.text(locale, 'letter.loginRecovered.delegation', { email, until }),
      ),
    ],
    endLink: remaining?.endLink ?? null,
  })),
  staffInvited: letter<{ username: string; link: string }>('staffInvited', (facts) => facts),
  emailChanged: letter<{ fields: readonly string[]; link: string }>('emailChanged', (facts, locale) => ({
    fields: namesOfFields(facts.fields, locale),
    link: facts.link,
  })),
  emailReplaced: letter<{ fields: readonly string[]; newEmail: string }>(
    'emailReplaced',
    (facts, locale) => ({
      fields: namesOfFields(facts.fields, locale),
      newEmail: masked(facts.newEmail),
    }),
  ),
  verificationRequested: letter<ConcernedDomains & { dueAt: Date; suspended: boolean; link: string }>(
    'verificationRequested',
    (facts) => ({ ...facts, others: others(facts) }),
  ),
  verificationReminded: letter<ConcernedDomains & { dueAt: Date; daysLeft: number; link: string }>(
    'verificationReminded',
    (facts) => ({ ...facts, others: others(facts) }),
  ),
  invoiceMailed: letter<{ number: string; isCreditNote: boolean; totalCents: number }>(
    'invoiceMailed',
    ({ number, isCreditNote, totalCents }) => ({ number, isCreditNote, totalCents }),
  ),
  paymentRequested: letter<OrderToPay>('paymentRequested', toPay),
  paymentToAuthenticate: letter<OrderToPay>('paymentToAuthenticate', toPay),
  verificationLapsed: letter<ConcernedDomains & { link: string }>('verificationLapsed', (facts) => ({
    ...facts,
    others: others(facts),
  })),
};
