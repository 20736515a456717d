import * as billing from '@customer-area/billing/contract';
import * as domains from '@customer-area/domains/contract';
import * as identity from '@customer-area/identity/contract';
import { contractOf, type EventDefinition } from '@customer-area/shared/contract';
import type { Locale } from '@customer-area/shared/locale';
import { SANDBOX_SELLER } from '@customer-area/shared/seller';
import * as support from '@customer-area/support/contract';
import { expiryLetter } from '../../subgraphs/identity/src/account/expiry-letters/expiry-letter';
import { letterTexts } from '../../subgraphs/identity/src/letters';
import { letterOf } from '../../subgraphs/identity/src/letters/letter-about-fact';
import { letterParts } from '../../subgraphs/identity/src/letters/letter-parts';
import type { LetterText } from '../../subgraphs/identity/src/letters/letter-text';
import { sampleOf } from './sample-payload';

export const ORIGIN = 'https://area.example';
const AT = new Date('2027-01-10T11:00:00Z');
const TOKEN = 'k3Jm5Qw8-Zx1_Vb7Nc4Rt6Yp9Ls2Hd0Gf3Ae5Uo8Ti1';
const linkTo = (path: string) => `${ORIGIN}${path}?token=${TOKEN}`;
const NAMES = ['caffè-del-centro-storico-di-reggio-emilia.it', 'sartoria-bianchi.com'];

const order = {
  number: '2026000004217',
  amountDueCents: 2_440,
  names: NAMES,
  count: 4,
  link: linkTo('/pay'),
  expiresAt: AT,
};
const concerned = { names: NAMES, domains: 5, link: linkTo('/verify-registrant') };

/** Those that are written directly, each with facts of its own. */
const DIRECT: Readonly<Record<keyof typeof letterTexts, (locale: Locale) => LetterText>> = {
  registrationConfirmed: letterTexts.registrationConfirmed({
    username: '1234567@aruba.it',
    link: linkTo('/confirm-email'),
  }),
  emailConfirmation: letterTexts.emailConfirmation({ link: linkTo('/confirm-email') }),
  profileErased: letterTexts.profileErased({}),
  delegationInvitation: letterTexts.delegationInvitation({
    giver: 'Officine Meccaniche Bianchi & Figli S.r.l.',
    scopes: ['domains:manage', 'orders:pay'],
    domains: NAMES,
    until: AT,
    link: linkTo('/accept-delegation'),
    expiresAt: AT,
  }),
  newOwnerInvited: letterTexts.newOwnerInvited({
    names: NAMES,
    expiresAt: AT,
    link: linkTo('/accept-owner-change'),
  }),
  registrantAddressReplaced: letterTexts.registrantAddressReplaced({ link: linkTo('/take-back-address') }),
  ownerConfirmation: letterTexts.ownerConfirmation({
    names: NAMES,
    newOwner: 'n…@officine-meccaniche-bianchi.example',
    withoutLock: true,
    expiresAt: AT,
    link: linkTo('/confirm-owner-change'),
  }),
  ownerObjection: letterTexts.ownerObjection({
    names: NAMES,
    expiresAt: AT,
    link: linkTo('/object-owner-change'),
  }),
  delegationWithdrawn: letterTexts.delegationWithdrawn({ giver: 'Mario Rossi' }),
  recovery: letterTexts.recovery({
    links: [
      { username: '1234567@aruba.it', link: linkTo('/recover') },
      { username: '7654321@aruba.it', link: `${linkTo('/recover')}2` },
    ],
    others: ['1111111@aruba.it'],
    usableFrom: AT,
  }),
  recoveryNoticed: letterTexts.recoveryNoticed({
    usernames: ['1234567@aruba.it'],
    stopLink: linkTo('/stop-recovery'),
  }),
  loginRecovered: letterTexts.loginRecovered({
    username: '1234567@aruba.it',
    remaining: {
      keys: [{ name: 'Gestionale', expiresAt: AT }],
      delegations: [{ email: 'agenzia@example.it', until: AT }],
      endLink: linkTo('/end-access'),
    },
  }),
  staffInvited: letterTexts.staffInvited({ username: '99@staff.example', link: linkTo('/staff/activate') }),
  emailChanged: letterTexts.emailChanged({ fields: ['email', 'phone'], link: linkTo('/confirm-email') }),
  emailReplaced: letterTexts.emailReplaced({ fields: ['email'], newEmail: 'nuovo@example.it' }),
  verificationRequested: letterTexts.verificationRequested({ ...concerned, dueAt: AT, suspended: false }),
  verificationReminded: letterTexts.verificationReminded({ ...concerned, dueAt: AT, daysLeft: 3 }),
  verificationLapsed: letterTexts.verificationLapsed(concerned),
  dataReminder: letterTexts.dataReminder({
    ...concerned,
    ...{ firstName: 'Giulia', lastName: 'Bianchi', companyName: 'Officine Bianchi S.r.l.' },
    ...{ street: 'Via Roma 1', postalCode: '52100', city: 'Arezzo', province: 'AR', country: 'IT' },
    ...{ phone: '+390575123456', email: 'giulia@example.it' },
  }),
  invoiceMailed: letterTexts.invoiceMailed({
    number: 'F2027/000123',
    isCreditNote: false,
    totalCents: 2_440,
  }),
  paymentRequested: letterTexts.paymentRequested(order),
  paymentToAuthenticate: letterTexts.paymentToAuthenticate(order),
  orderProposed: letterTexts.orderProposed({
    ...order,
    note: 'As we said on the phone:\n\none more year for both, <b>at the same price</b>.',
  }),
};

const expiries = expiryLetter({
  domains: NAMES.map((unicodeName, index) => ({
    name: unicodeName,
    unicodeName,
    paidThrough: AT,
    renewableUntil: AT,
    daysLeft: index === 0 ? -3 : 7,
    isOver: index === 0,
    renewsItself: index === 1,
    hasMailboxes: false,
  })),
  link: `${ORIGIN}/domains`,
  mailbox: false,
});

const about = (fact: EventDefinition) =>
  letterOf(fact, {
    id: 'evt_1',
    type: fact.type,
    occurredAt: AT.toISOString(),
    payload: sampleOf(fact.payload),
  } as never)?.content ?? null;

export interface WrittenLetter {
  readonly kind: string;
  readonly locale: Locale;
  readonly content: LetterText;
  readonly text: string;
  readonly html: string;
}

/** Every kind of letter of the product, in both languages. */
export function everyLetter(): WrittenLetter[] {
  const facts = [identity, domains, billing, support]
    .flatMap((service) => contractOf(service).events)
    .filter(({ letter }) => letter !== undefined);
  const kinds = [
    ...Object.entries(DIRECT),
    ['expiryNotice', expiries] as const,
    ...facts.map((fact) => [fact.type, about(fact)] as const),
  ];
  return kinds.flatMap(([kind, content]) =>
    (['it', 'en'] as const).map((locale) => {
      if (content === null) throw new Error(`the sample of ${kind} is no news`);
      const letter = content(locale);
      const sender = { seller: SANDBOX_SELLER, publicOrigin: ORIGIN };
      const { text, html } = letterParts(letter, 'Maria Giuseppina Rossi', locale, sender);
      return { kind, locale, content: letter, text, html };
    }),
  );
}
