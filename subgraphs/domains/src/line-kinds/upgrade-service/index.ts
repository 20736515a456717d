import { appendEvent } from '@customer-area/shared/events';
import { serviceUpgraded } from '../../../contract';
import type { HostedService } from '../../hosting';
import { aboutService, hostFailure } from '../../services';
import type { LineKindRules } from '../line-kind';
import { oneByOne } from '../one-by-one';
import { parse, type UpgradedService, type UpgradeRequest, upgradedService } from './check';
import { reserve, start } from './reserve';

/** A service of a domain becomes larger. */
export const upgradeService: LineKindRules<UpgradeRequest, UpgradedService, HostedService> = {
  name: 'upgrade-service',
  inputField: 'upgradeService',
  description: 'A service is moved to a larger size.',
  facts: upgradedService,
  parse,
  // Whether it may become larger is asked with its domain locked.
  check: async (_, lines) => lines.map(() => null),
  reserve: oneByOne(reserve),
  open: async () => undefined,
  start,
  execute: async ({ hosting }, { commandId, facts: { serviceId, plan } }) => {
    const outcome = await hosting.changePlan({ commandId, serviceId, plan });
    if (outcome.kind === 'done') return { kind: 'done', result: outcome.service };
    if (outcome.kind === 'refused') return { kind: 'refused', failure: hostFailure('HOST_REFUSED') };
    return outcome.kind === 'pending' ? { ...outcome, waitsFor: 'HOST_ANSWER' } : outcome;
  },
  finish: async (_, manager, { profileId, facts }, _hosted, at) => ({
    facts: { serviceId: facts.serviceId },
    appendEvent: () => {
      const service = { id: facts.serviceId, profileId, kind: facts.service };
      const domain = { id: facts.domainId, unicodeName: facts.unicodeName };
      return appendEvent(manager, serviceUpgraded, aboutService(service, domain, at));
    },
  }),
  fail: ({ services }, manager, { profileId, facts: { serviceId, previous } }) =>
    services.change(manager, { id: serviceId, profileId }, { plan: previous }),
  cancel: async () => undefined,
};
