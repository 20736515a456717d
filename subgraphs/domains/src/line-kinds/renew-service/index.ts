import { badInput, faultText } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { serviceRenewed } from '../../../contract';
import { messages } from '../../messages';
import { aboutService, goesOn } from '../../services';
import type { LineFailure, LineKindRules } from '../line-kind';
import { type RenewedServiceLine, renewedService } from './renewed-service';

const NOT_RENEWED: LineFailure = {
  code: 'DOMAIN_NOT_RENEWED',
  message: messages.localized('line.DOMAIN_NOT_RENEWED'),
};

const SERVICE_NOT_RENEWED: LineFailure = {
  code: 'SERVICE_NOT_RENEWED',
  message: messages.localized('line.SERVICE_NOT_RENEWED'),
};

/**
 * A service is paid for as long as its domain. Nobody asks for such a line: it comes with the one that renews the domain, and ends as
 * that one does. The host is told nothing, since the service goes on.
 */
export const renewService: LineKindRules<never, RenewedServiceLine, null> = {
  name: 'renew-service',
  inputField: 'renewDomain',
  description: 'A service is renewed with its domain.',
  renewsService: true,
  facts: renewedService,
  parse: (_, { path }) => {
    throw badInput(path, faultText('input.invalid'));
  },
  check: async (_, lines) => lines.map(() => null),
  reserve: async (_deps, _manager, lines) => lines.map(() => ({ ok: false, ...NOT_RENEWED })),
  open: async () => undefined,
  start: async ({ domains, services, operations }, manager, { profileId, facts }) => {
    const { domainId, serviceId, plan, withLineId } = facts;
    const renewal = await operations.ofLine(manager, profileId, withLineId);
    if (renewal === null || renewal.state === 'FAILED') return NOT_RENEWED;
    // The domain before its service, as everywhere. What was given up since the order is not charged.
    await domains.lock(manager, profileId, domainId);
    const service = await services.lock(manager, profileId, serviceId);
    return service !== null && goesOn(service) && service.plan === plan ? null : SERVICE_NOT_RENEWED;
  },
  execute: async ({ database, operations }, { profileId, facts: { withLineId } }) => {
    const renewal = await operations.ofLine(database.read, profileId, withLineId);
    if (renewal?.state === 'SUCCEEDED') return { kind: 'done', result: null };
    if (renewal === null || renewal.state === 'FAILED' || renewal.state === 'CANCELLED')
      return { kind: 'refused', failure: NOT_RENEWED };
    return { kind: 'pending', reference: null, waitsFor: 'REGISTRY_ANSWER' };
  },
  finish: async (_, manager, { profileId, facts }, _nothing, at) => ({
    facts: { serviceId: facts.serviceId },
    appendEvent: () => {
      const service = { id: facts.serviceId, profileId, kind: facts.service };
      const domain = { id: facts.domainId, unicodeName: facts.unicodeName };
      return appendEvent(manager, serviceRenewed, aboutService(service, domain, at));
    },
  }),
  fail: async () => undefined,
  renewalOf: ({ serviceId, withLineId }) => ({ serviceId, withLineId }),
  cancel: async () => undefined,
};
