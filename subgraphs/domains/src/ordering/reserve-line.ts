import { notFound } from '@customer-area/shared/errors';
import { isId, newId } from '@customer-area/shared/ids';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { Locale, LocalizedText } from '@customer-area/shared/locale';
import type { EntityManager } from 'typeorm';
import { lockedDomain } from '../portfolio';
import { renewalMessage, renewalRefusal } from '../renewal';
import { holdDomain, reserveName } from '../reservations';
import type { CheckedLine } from './checked-lines';
import { orderRefusalMessages } from './order-refusals';
import { registrationRefusal } from './registration-refusal';

export type LineAnswer =
  | {
      readonly lineId: string;
      readonly ok: true;
      readonly kind: 'register' | 'renew';
      readonly domainId: string;
      readonly name: string;
      readonly unicodeName: string;
      readonly tld: string;
      readonly years: number;
    }
  | { readonly lineId: string; readonly ok: false; readonly code: string; readonly message: string };

export interface Reserving {
  readonly orderId: string;
  readonly profileId: ProfileId;
  readonly locale: Locale;
  /** Names that somebody has. */
  readonly taken: ReadonlySet<string>;
  readonly now: Date;
  readonly until: Date;
}

/** Holds what one line needs, or says why not. A domain that is not the profile's own is as absent. */
export function reserveLine(
  manager: EntityManager,
  reserving: Reserving,
  line: CheckedLine,
): Promise<LineAnswer> {
  return line.kind === 'register'
    ? reserveRegistration(manager, reserving, line)
    : reserveRenewal(manager, reserving, line);
}

async function reserveRegistration(
  manager: EntityManager,
  { orderId, profileId, locale, taken, now, until }: Reserving,
  { lineId, years, parsed }: Extract<CheckedLine, { kind: 'register' }>,
): Promise<LineAnswer> {
  const { name, unicodeName, tld } = parsed;
  const refusal = registrationRefusal(parsed, years, { taken, now });
  if (refusal !== null) return refused(lineId, refusal.code, refusal.message, locale);
  const reservation = { profileId, name, orderId, lineId, domainId: newId('dom') };
  const domainId = await reserveName(manager, reservation, { now, until });
  if (domainId === null)
    return refused(lineId, 'ALREADY_ORDERED', orderRefusalMessages.ALREADY_ORDERED, locale);
  return { lineId, ok: true, kind: 'register', domainId, name, unicodeName, tld, years };
}

async function reserveRenewal(
  manager: EntityManager,
  { orderId, profileId, locale, now, until }: Reserving,
  { lineId, domainId, years }: Extract<CheckedLine, { kind: 'renew' }>,
): Promise<LineAnswer> {
  const domain = isId(domainId, 'dom') ? await lockedDomain(manager, profileId, domainId) : null;
  if (domain === null) throw notFound();
  // A repeated call for the same line must not be refused because of what it holds itself.
  const isOwnHold = domain.reservedLineId === lineId && domain.reservedUntil !== null;
  const refusal = renewalRefusal(isOwnHold ? { ...domain, reservedOrderId: null } : domain, years, now);
  if (refusal !== null) return refused(lineId, refusal, renewalMessage(refusal), locale);
  if (!(await holdDomain(manager, { profileId, domainId, orderId, lineId }, { now, until })))
    return refused(lineId, 'RENEWAL_ALREADY_ORDERED', renewalMessage('RENEWAL_ALREADY_ORDERED'), locale);
  const { name, unicodeName, tld } = domain;
  return { lineId, ok: true, kind: 'renew', domainId, name, unicodeName, tld, years };
}

function refused(lineId: string, code: string, message: LocalizedText, locale: Locale): LineAnswer {
  return { lineId, ok: false, code, message: message[locale] };
}
