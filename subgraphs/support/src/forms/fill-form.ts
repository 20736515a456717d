import type { Reader } from '@customer-area/shared/contract';
import { badInput, forbidden } from '@customer-area/shared/errors';
import { isId } from '@customer-area/shared/ids';
import type { Locale } from '@customer-area/shared/locale';
import { mayRead } from '@customer-area/shared/reader';
import { messages } from '../messages';
import type { Filling } from './draw-fields';
import { type Form, type FormSubject, isForExtension } from './form';
import type { FormData } from './form-data';

/** What has to be readable of a form's subject, or there is nothing to fill in. */
export const NEEDED: Readonly<Record<FormSubject, string>> = {
  DOMAIN: 'domains:read',
  ORDER: 'orders:read',
  PROFILE: 'profile:read',
};

export interface WantedFilling {
  readonly form: Form;
  readonly subjectId: string;
  readonly locale: Locale;
  readonly reader: Reader;
}

/**
 * What a form is filled in with, as far as its reader may see it: the rest stays empty. Null when the subject is foreign or
 * absent; FORBIDDEN for an access without the scope of the subject itself; BAD_USER_INPUT when the form is for other extensions.
 */
export async function fillForm(data: FormData, wanted: WantedFilling): Promise<Filling | null> {
  const { form, reader } = wanted;
  if (!mayRead(reader, NEEDED[form.about])) throw forbidden('BEYOND_SCOPE');
  if (form.about === 'DOMAIN') return ofDomain(data, wanted);
  if (form.about === 'ORDER') return ofOrder(data, wanted);
  return wanted.subjectId === reader.profileId ? ofProfile(data, reader) : null;
}

async function ofDomain(data: FormData, { form, subjectId, reader }: WantedFilling): Promise<Filling | null> {
  if (!isId(subjectId, 'dom')) return null;
  const domain = await data.domain({ reader, domainId: subjectId });
  if (domain === null) return null;
  if (!isForExtension(form, domain.tld))
    throw badInput('subjectId', messages.localized('fault.formForOtherExtensions'));
  const { holder, unicodeName } = domain;
  return { 'domain.name': unicodeName, ...(holder === null ? {} : known('holder', holder)) };
}

async function ofOrder(data: FormData, wanted: WantedFilling): Promise<Filling | null> {
  const { subjectId: orderId, reader, locale } = wanted;
  if (!isId(orderId, 'ord')) return null;
  const [order, profile] = await Promise.all([
    data.order({ reader, orderId, locale }),
    data.profile({ reader }),
  ]);
  if (order === null) return null;
  return {
    'order.number': order.number,
    'order.placedOn': messages.text(locale, 'formPaper.day', { at: order.placedAt }),
    'order.lines': order.lines.join('\n'),
    'order.total': messages.text(locale, 'formPaper.sum', { cents: order.total }),
    ...(profile === null ? {} : known('profile', profile)),
  };
}

async function ofProfile(data: FormData, reader: Reader): Promise<Filling | null> {
  const [profile, invoicing] = await Promise.all([data.profile({ reader }), data.invoicing({ reader })]);
  if (profile === null) return null;
  const recipientCode = invoicing?.recipientCode ?? profile.recipientCode;
  const pec = invoicing?.pec ?? profile.pecEmail;
  return {
    ...known('profile', profile),
    ...filled('profile.officeCode', profile.officeCode),
    ...filled('invoicing.recipientCode', recipientCode),
    ...filled('invoicing.pec', pec),
    ...filled('invoicing.address', addressLine(invoicing?.address)),
    ...filled('invoicing.cig', invoicing?.cig),
    ...filled('invoicing.cup', invoicing?.cup),
    ...filled('invoicing.purchaseOrder', invoicing?.purchaseOrder),
  };
}

interface Address {
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  readonly province: string | null;
  readonly country: string;
}

interface Known {
  readonly displayName: string;
  readonly fiscalCode: string | null;
  readonly vatNumber: string | null;
  readonly address: Address | null;
  readonly email: string | null;
  readonly phone: string | null;
}

function known(whose: 'holder' | 'profile', who: Known): Filling {
  return {
    [`${whose}.name` as const]: oneLine(who.displayName),
    ...filled(`${whose}.fiscalCode`, who.fiscalCode),
    ...filled(`${whose}.vatNumber`, who.vatNumber),
    ...filled(`${whose}.address`, addressLine(who.address)),
    ...filled(`${whose}.email`, who.email),
    ...filled(`${whose}.phone`, who.phone),
  };
}

const filled = (key: keyof Filling, value: string | null | undefined): Filling =>
  value === null || value === undefined || value === '' ? {} : { [key]: oneLine(value) };

/** As names and addresses may have come from anywhere. */
const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

function addressLine(address: Address | null | undefined): string | null {
  if (address === null || address === undefined) return null;
  const { street, postalCode, city, province, country } = address;
  const place = [postalCode, city, province].filter((part) => part !== null && part !== '').join(' ');
  return [street, place, country].filter((part) => part !== '').join(', ');
}
