import type { Locale } from '@customer-area/shared/locale';
import { z } from 'zod';
import { messages } from '../../messages';
import { defineLineKind } from '../line-kind';
import { namedDomain } from '../named-domain';
import { input } from './input.graphql';

const facts = namedDomain.extend({
  years: z.null(),
  serviceId: z.string().max(40),
  service: z.string().max(40),
  plan: z.string().max(40),
  months: z.number().int(),
});
type UpgradedService = z.output<typeof facts>;

/** A service becomes larger, for the months that are left until its domain expires. */
export const upgradeService = defineLineKind({
  name: 'upgrade-service',
  input,
  facts,
  withoutProfile: false,
  vatNature: null,
  once: ({ serviceId }: UpgradedService) => serviceId,
  product: ({ service, plan, months }: UpgradedService) => ({
    product: 'SERVICE',
    operation: 'UPGRADE',
    key: `${service}/${plan}`,
    term: months,
  }),
  again: ({ serviceId, plan }: UpgradedService) => ({ serviceId, plan }),
  describe: ({ service, plan, unicodeName, months }: UpgradedService, locale: Locale) =>
    messages.text(locale, 'line.upgrade-service', { service, plan, name: unicodeName, months }),
  subject: ({ unicodeName }: UpgradedService) => unicodeName,
});
