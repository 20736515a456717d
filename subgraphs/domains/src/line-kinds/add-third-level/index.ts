import type { LineKindRules } from '../line-kind';
import { oneByOne, openOneByOne } from '../one-by-one';
import { type AddedThirdLevel, addedThirdLevel, parse, type ThirdLevelRequest } from './check';
import { fail, finish, lateRefusal } from './register-below';
import { cancel, open, reserve } from './reserve';
import { start } from './start';

/** A name is added beneath a domain of the profile. No registry knows it. */
export const addThirdLevel: LineKindRules<ThirdLevelRequest, AddedThirdLevel, null> = {
  name: 'add-third-level',
  description: 'A third level is added to a domain.',
  inputField: 'addThirdLevel',
  facts: addedThirdLevel,
  parse,
  // Whether it may be added is asked with the domain locked.
  check: async (_, lines) => lines.map(() => null),
  reserve: oneByOne(reserve),
  open: openOneByOne(open),
  start,
  // There is no registry to ask.
  execute: async () => ({ kind: 'done', result: null }),
  lateRefusal,
  finish,
  fail,
  cancel,
};
