import type { HostedService } from '../../hosting';
import type { LineKindRules } from '../line-kind';
import { oneByOne, openOneByOne } from '../one-by-one';
import { type AddedService, type AddServiceRequest, addedService, parse } from './check';
import { execute, fail, finish } from './provision';
import { cancel, open, reserve, start } from './reserve';

/** A service is added to a domain of the profile. */
export const addService: LineKindRules<AddServiceRequest, AddedService, HostedService> = {
  name: 'add-service',
  inputField: 'addService',
  description: 'A service is added to a domain.',
  facts: addedService,
  parse,
  // Whether it may be added is asked with the domain locked.
  check: async (_, lines) => lines.map(() => null),
  reserve: oneByOne(reserve),
  open: openOneByOne(open),
  start,
  execute,
  finish,
  fail,
  serviceOf: ({ serviceId }) => serviceId,
  cancel,
};
