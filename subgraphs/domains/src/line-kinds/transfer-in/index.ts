import type { LineKindRules } from '../line-kind';
import { oneByOne, openOneByOne } from '../one-by-one';
import { paidWithout, prepare } from './added-term';
import type { ArrivedName } from './arrived';
import { check, parse, type TransferRequest } from './check';
import { execute } from './execute';
import { fail, finish } from './finish';
import { cancel, open, reserve } from './reserve';
import { start } from './start';
import { type TransferredDomain, transferredDomain } from './transferred-domain';

/** A name of another registrar comes to us. */
export const transferIn: LineKindRules<TransferRequest, TransferredDomain, ArrivedName> = {
  name: 'transfer-in',
  description: 'A domain comes from another registrar.',
  inputField: 'transferDomain',
  facts: transferredDomain,
  parse,
  check,
  reserve: oneByOne(reserve),
  open: openOneByOne(open),
  start,
  prepare,
  execute,
  finish,
  fail,
  paidWithout,
  cancel,
};
