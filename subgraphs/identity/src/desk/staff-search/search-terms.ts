import { domainToASCII } from 'node:url';
import { isId } from '@customer-area/shared/ids';
import type { StaffFindKind } from '@customer-area/shared/staff-reads';

/** What a text may be, in the form in which it is stored. */
export interface SearchTerm {
  readonly kind: StaffFindKind;
  readonly text: string;
}

const FISCAL_CODE = /^[A-Z]{6}\d[0-9A-Z]{0,9}$/;
const INVOICE = /^[A-Z]{0,4}(19|20)\d{2}-\d{1,9}$/;
const TICKET = /^T\d{4,13}$/;
const REFERENCE = /^(?=.*\d)[0-9A-Z./-]{8,40}$/;
const HOST = /^[\p{L}\p{N}-]{2,63}(\.[\p{L}\p{N}-]{1,63})*\.?$/u;
const KEY_TAIL = /^(?:…|\.\.\.)?([0-9A-Za-z_-]{4})$/;
const WORDS = /^[\p{L}\p{N}][\p{L}\p{N}\p{M} .'’&-]*$/u;

/**
 * What a typed text can be, recognised by its shape: nothing is looked for that it cannot be. Most texts are one or two things; a
 * number of thirteen digits is an order, eleven are tax codes, with a plus sign they are a telephone.
 */
export function searchTerms(typed: string): readonly SearchTerm[] {
  const text = typed.trim();
  const upper = text.toUpperCase().replaceAll(' ', '');
  if (isId(text, 'prf')) return [{ kind: 'PROFILE', text }];
  if (text.includes('@')) return [...username(text), { kind: 'EMAIL', text: text.toLowerCase() }];
  return [
    ...numbers(upper),
    ...ifShaped(FISCAL_CODE, 'FISCAL_CODE', upper),
    ...ifShaped(INVOICE, 'INVOICE', upper),
    ...ifShaped(TICKET, 'TICKET', upper),
    ...ifShaped(REFERENCE, 'BANK_LINE', upper),
    ...keyTail(text),
    ...host(text),
    ...(/\p{L}/u.test(text) ? ifShaped(WORDS, 'NAME', text) : []),
  ];
}

function ifShaped(shape: RegExp, kind: StaffFindKind, text: string): SearchTerm[] {
  return shape.test(text) ? [{ kind, text }] : [];
}

function username(text: string): SearchTerm[] {
  return ifShaped(/^\d+@/, 'USERNAME', text);
}

function numbers(text: string): SearchTerm[] {
  const phone = text.replace(/[().-]/g, '');
  if (/^(\+|00)\d{5,15}$/.test(phone)) return [{ kind: 'PHONE', text: phone.replace(/^00/, '+') }];
  const vat = /^(?:IT)?(\d{11})$/.exec(text)?.[1];
  if (vat !== undefined)
    return [
      { kind: 'VAT_NUMBER', text: vat },
      { kind: 'FISCAL_CODE', text: vat },
      ...ifShaped(/^\+39[03]\d+$/, 'PHONE', `+39${vat}`),
    ];
  return [
    ...ifShaped(/^\d{5,9}$/, 'USERNAME', text),
    ...(/^\d{6,10}$/.test(text) ? [{ kind: 'PHONE', text: `+39${text}` } as const] : []),
    ...ifShaped(/^\d{6,13}$/, 'ORDER', text),
  ];
}

function keyTail(text: string): SearchTerm[] {
  const tail = KEY_TAIL.exec(text)?.[1];
  return tail === undefined ? [] : [{ kind: 'KEY', text: tail }];
}

function host(text: string): SearchTerm[] {
  if (!HOST.test(text) || /^\d+$/.test(text)) return [];
  const name = domainToASCII(text.replace(/\.$/, '').toLowerCase());
  return name === '' ? [] : [{ kind: 'DOMAIN', text: name }];
}
