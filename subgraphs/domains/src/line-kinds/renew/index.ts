import { addYears } from '../../lifecycle';
import type { OwnRecord } from '../../registry';
import type { LineKindRules } from '../line-kind';
import { type NamedDomain, namedDomain } from '../named-domain';
import { parse, type RenewalRequest } from './check';
import { bringToPaidDate } from './execute';
import { finish } from './finish';
import { open, release, reserve } from './reserve';
import { fail } from './settle-services';
import { start } from './start';

/** A domain of the profile is paid for longer. */
export const renew: LineKindRules<RenewalRequest, NamedDomain, OwnRecord> = {
  name: 'renew',
  description: 'A domain is renewed.',
  inputField: 'renewDomain',
  facts: namedDomain,
  parse,
  // Whether it may be renewed is asked with the domain locked.
  check: async (_, lines) => lines.map(() => null),
  reservedFirst: true,
  reserve,
  open,
  start,
  execute: (deps, line) => bringToPaidDate(deps, line, { restoresForFee: false }),
  finish,
  fail,
  paidWithout: ({ years }, paidThrough) => addYears(paidThrough, -(years ?? 0)),
  cancel: release,
};
