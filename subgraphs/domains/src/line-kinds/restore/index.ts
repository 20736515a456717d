import type { OwnRecord } from '../../registry';
import type { LineKindRules } from '../line-kind';
import { type NamedDomain, namedDomain } from '../named-domain';
import { oneByOne } from '../one-by-one';
import { bringToPaidDate } from '../renew/execute';
import { finish } from '../renew/finish';
import { open, release } from '../renew/reserve';
import { fail } from '../renew/settle-services';
import { parse, type RestoreRequest } from './check';
import { reserve } from './reserve';
import { start } from './start';

/** A domain that its registry has deleted is brought back, for a fee and a year; it is renewed like any other then. */
export const restore: LineKindRules<RestoreRequest, NamedDomain, OwnRecord> = {
  name: 'restore',
  description: 'A domain that was deleted at its registry is restored.',
  inputField: 'restoreDomain',
  facts: namedDomain,
  parse,
  // Whether it can be restored is asked with the domain locked.
  check: async (_, lines) => lines.map(() => null),
  reserve: oneByOne(reserve),
  open,
  start,
  execute: (deps, line) => bringToPaidDate(deps, line, { restoresForFee: true }),
  finish,
  fail,
  cancel: release,
};
