import type { Told } from '../../holder-at-registry';
import { type GivenDomain, giveDomain, keepDomain, lateRefusal, tellRegistry } from '../../owner-handover';
import type { LineKindRules, PlacedLine } from '../line-kind';
import { oneByOne } from '../one-by-one';
import { type ChangedOwner, type ChangeRequest, changedOwner, parse } from './check';
import { open } from './open';
import { reserve } from './reserve';
import { start } from './start';

/** A domain gets another owner. Its registry is told first; then it goes to the profile of that owner. */
export const changeOwner: LineKindRules<ChangeRequest, ChangedOwner, Told> = {
  name: 'change-owner',
  description: 'A domain gets another owner.',
  inputField: 'changeOwner',
  keepsTrying: true,
  facts: changedOwner,
  parse,
  // How far the case is, is asked with the case locked.
  check: async (_, lines) => lines.map(() => null),
  reserve: oneByOne(reserve),
  open,
  start,
  execute: (deps, line) => tellRegistry(deps, givenBy(line)),
  lateRefusal: (deps, manager, line) => lateRefusal(deps, manager, givenBy(line)),
  finish: async (deps, manager, line, told, at) => {
    await giveDomain(deps, manager, givenBy(line), told, at);
    // Both sides are told by the handover itself.
    return { facts: {}, appendEvent: async () => undefined };
  },
  fail: (deps, manager, line, failure, at) => keepDomain(deps, manager, givenBy(line), failure, at),
  // The case can be paid for by another order as long as its time goes on.
  cancel: async () => undefined,
};

function givenBy({ commandId, profileId, facts }: PlacedLine<ChangedOwner>): GivenDomain {
  const { domainId, ownerChangeId } = facts;
  return { operationId: commandId, profileId, domainId, ownerChangeId };
}
