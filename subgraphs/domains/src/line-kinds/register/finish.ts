import { appendEvent } from '@customer-area/shared/events';
import type { EntityManager } from 'typeorm';
import { domainRegistered } from '../../../contract';
import { addYears } from '../../lifecycle';
import { requestVerification } from '../../verification';
import type { FinishedLine, LineKindDeps, PlacedLine } from '../line-kind';
import type { NamedDomain } from '../named-domain';
import { recordRegistered } from '../record-registered';
import type { CreatedName } from './execute';
import { recordHolder } from './record-holder';

/** The registry has created the name: the domain is registered, and paid through from the registry's creation date. */
export async function finish(
  deps: LineKindDeps,
  manager: EntityManager,
  line: PlacedLine<NamedDomain>,
  { record, holder }: CreatedName,
  at: Date,
): Promise<FinishedLine> {
  const { profileId, facts } = line;
  const { domainId, years } = facts;
  const paidThrough = addYears(record.createdAt, years);
  const { registrant: contactHandle } = record;
  const registered = { record, paidThrough, contactHandle, reason: 'registry.create', at };
  const domain = await recordRegistered(deps, manager, line, registered);
  const { name, unicodeName, tld, registrantId, suspended } = domain;
  if (registrantId !== null && holder !== null)
    await recordHolder(deps, manager, { profileId, registrantId }, { tld, holder, at });
  return {
    facts: { paidThrough },
    appendEvent: async () => {
      await appendEvent(manager, domainRegistered, {
        profileId,
        subjectId: domainId,
        payload: { domainId, name, unicodeName, paidThrough, suspended },
        occurredAt: at,
      });
      if (registrantId === null) return;
      const asked = { profileId, registrantId, reason: 'domain.registered' };
      await requestVerification(deps, manager, asked, at);
    },
  };
}
