import type { MessageFacts } from '@customer-area/shared/messages';
import { type AccessScope, allowedBy, withImplied } from '../access-scopes';
import { messages } from '../messages';
import { letter } from './catalogued-letter';
import { namesOfFields } from './profile-fields';

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

/** What registries have of a registrant. */
interface RegistrantFacts {
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly companyName: string | null;
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  readonly province: string | null;
  readonly country: string;
  readonly phone: string;
  readonly email: string;
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

const ORDER_TO_PAY = {
  facts: toPay,
  links: ({ link }: OrderToPay) => [link],
  rows: ['letter.row.order', 'letter.row.products', 'letter.row.toPay', 'letter.row.payableUntil'],
} as const;

const VERIFICATION_ROWS = ['letter.row.domains', 'letter.row.confirmBy'] as const;

/** Enough of an address to recognise it, for a mailbox that may be somebody else’s by now. */
function masked(email: string): string {
  return `${email.slice(0, 1)}…${email.slice(email.lastIndexOf('@'))}`;
}

/** Every letter that is written directly, each a function of the facts it tells. */
export const letterTexts = {
  registrationConfirmed: letter<{ username: string; link: string }>('registrationConfirmed', {
    facts: (facts) => facts,
    links: ({ link }) => [link],
  }),
  emailConfirmation: letter<{ link: string }>('emailConfirmation', {
    facts: (facts) => facts,
    links: ({ link }) => [link],
  }),
  profileErased: letter<Record<string, never>>('profileErased', { facts: (facts) => facts }),
  // To somebody who may be no customer and has not asked for it: no words of the giver's choosing but its name.
  delegationInvitation: letter<DelegationTerms & { giver: string; link: string; expiresAt: Date }>(
    'delegationInvitation',
    {
      facts: ({ scopes, ...facts }, locale) => ({
        ...facts,
        scopes: withImplied(scopes).map((scope) => allowedBy(scope)[locale]),
      }),
      links: ({ link }) => [link],
      why: 'letter.delegationInvitation.why',
    },
  ),
  // The same: nothing of whoever gives the domains, not even its name.
  newOwnerInvited: letter<{ names: readonly string[]; expiresAt: Date; link: string }>('newOwnerInvited', {
    facts: (facts) => facts,
    links: ({ link }) => [link],
    why: 'letter.newOwnerInvited.why',
  }),
  registrantAddressReplaced: letter<{ link: string | null }>('registrantAddressReplaced', {
    facts: (facts) => facts,
    links: ({ link }) => (link === null ? [] : [link]),
    why: 'letter.formerRegistrant.why',
  }),
  ownerConfirmation: letter<{
    names: readonly string[];
    newOwner: string;
    withoutLock: boolean;
    expiresAt: Date;
    link: string;
  }>('ownerConfirmation', {
    facts: (facts) => facts,
    links: ({ link }) => [link],
    why: 'letter.verification.why',
  }),
  ownerObjection: letter<{ names: readonly string[]; expiresAt: Date; link: string }>('ownerObjection', {
    facts: (facts) => facts,
    links: ({ link }) => [link],
    why: 'letter.ownerObjection.why',
  }),
  delegationWithdrawn: letter<{ giver: string }>('delegationWithdrawn', {
    facts: (facts) => facts,
    why: 'letter.delegationInvitation.why',
  }),
  recovery: letter<{
    links: readonly { username: string; link: string }[];
    others: readonly string[];
    usableFrom: Date | null;
  }>('recovery', {
    facts: (facts) => ({
      ...facts,
      links: facts.links.map(({ username, link }) => `${username}\n${link}`).join('\n\n'),
    }),
    links: ({ links }) => links.map(({ link }) => link),
  }),
  recoveryNoticed: letter<{ usernames: readonly string[]; stopLink: string | null }>('recoveryNoticed', {
    facts: (facts) => facts,
    links: ({ stopLink }) => (stopLink === null ? [] : [stopLink]),
    why: 'letter.formerAddress.why',
  }),
  loginRecovered: letter<{
    username: string;
    remaining: {
      readonly keys: readonly { name: string; expiresAt: Date }[];
      readonly delegations: readonly { email: string; until: Date }[];
      readonly endLink: string;
    } | null;
  }>('loginRecovered', {
    facts: ({ username, remaining }, locale) => ({
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
    }),
    links: ({ remaining }) => (remaining === null ? [] : [remaining.endLink]),
  }),
  staffInvited: letter<{ username: string; link: string }>('staffInvited', {
    facts: (facts) => facts,
    links: ({ link }) => [link],
    why: 'letter.staffInvited.why',
  }),
  emailChanged: letter<{ fields: readonly string[]; link: string }>('emailChanged', {
    facts: (facts, locale) => ({ fields: namesOfFields(facts.fields, locale), link: facts.link }),
    links: ({ link }) => [link],
  }),
  emailReplaced: letter<{ fields: readonly string[]; newEmail: string }>('emailReplaced', {
    facts: (facts, locale) => ({
      fields: namesOfFields(facts.fields, locale),
      newEmail: masked(facts.newEmail),
    }),
    why: 'letter.formerAddress.why',
  }),
  verificationRequested: letter<ConcernedDomains & { dueAt: Date; suspended: boolean; link: string }>(
    'verificationRequested',
    {
      facts: (facts) => ({ ...facts, others: others(facts) }),
      links: ({ link }) => [link],
      rows: VERIFICATION_ROWS,
      why: 'letter.verification.why',
    },
  ),
  verificationReminded: letter<ConcernedDomains & { dueAt: Date; daysLeft: number; link: string }>(
    'verificationReminded',
    {
      facts: (facts) => ({ ...facts, suspended: false, others: others(facts) }),
      links: ({ link }) => [link],
      rows: VERIFICATION_ROWS,
      why: 'letter.verification.why',
    },
  ),
  invoiceMailed: letter<{ number: string; isCreditNote: boolean; totalCents: number }>('invoiceMailed', {
    facts: ({ number, isCreditNote, totalCents }) => ({ number, isCreditNote, totalCents }),
    rows: ['letter.row.document', 'letter.row.total'],
  }),
  paymentRequested: letter<OrderToPay>('paymentRequested', ORDER_TO_PAY),
  paymentToAuthenticate: letter<OrderToPay>('paymentToAuthenticate', ORDER_TO_PAY),
  orderProposed: letter<OrderToPay & { note: string }>('orderProposed', {
    ...ORDER_TO_PAY,
    facts: (facts) => ({ ...toPay(facts), note: facts.note }),
  }),
  dataReminder: letter<ConcernedDomains & RegistrantFacts & { link: string }>('dataReminder', {
    facts: ({ firstName, lastName, companyName, province, ...facts }) => ({
      ...facts,
      others: others(facts),
      holder: [companyName, [firstName, lastName].filter((part) => part !== null).join(' ')]
        .filter((part) => part !== null && part !== '')
        .join(', '),
      province: province ?? '',
    }),
    links: ({ link }) => [link],
    rows: [
      ...(['letter.row.domains', 'letter.row.holder', 'letter.row.address'] as const),
      ...(['letter.row.phone', 'letter.row.email'] as const),
    ],
    why: 'letter.dataReminder.why',
  }),
  verificationLapsed: letter<ConcernedDomains & { link: string }>('verificationLapsed', {
    facts: (facts) => ({ ...facts, others: others(facts) }),
    links: ({ link }) => [link],
    rows: ['letter.row.domains'],
    why: 'letter.verification.why',
  }),
};
