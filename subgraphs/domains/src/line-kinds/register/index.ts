import { addYears } from '../../lifecycle';
import type { LineKindRules } from '../line-kind';
import { oneByOne, openOneByOne } from '../one-by-one';
import { recordRequestFailed } from '../record-request-failed';
import { check, parse, type RegistrationRequest } from './check';
import { type CreatedName, execute } from './execute';
import { finish } from './finish';
import { type RegisteredDomain, registeredDomain } from './registered-domain';
import { cancel, open, reserve } from './reserve';
import { start } from './start';

/** A free name becomes the profile's. */
export const register: LineKindRules<RegistrationRequest, RegisteredDomain, CreatedName> = {
  name: 'register',
  description: 'A name is registered.',
  inputField: 'registerDomain',
  facts: registeredDomain,
  parse,
  check,
  inspected: ({ parsed: { name, unicodeName, tld }, years }) => ({ name, unicodeName, tld, years }),
  reserve: oneByOne(reserve),
  open: openOneByOne(open),
  start,
  execute,
  finish,
  fail: recordRequestFailed,
  paidWithout: ({ years }, paidThrough) => addYears(paidThrough, -(years ?? 0)),
  cancel,
};
