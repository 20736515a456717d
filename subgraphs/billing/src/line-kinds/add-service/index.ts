import type { Locale } from '@customer-area/shared/locale';
import { z } from 'zod';
import { messages } from '../../messages';
import { defineLineKind } from '../line-kind';
import { idOf, namedDomain } from '../named-domain';
import { input } from './input.graphql';

const facts = namedDomain.extend({
  service: z.string().max(40),
  plan: z.string().max(40),
});
type AddedService = z.output<typeof facts>;

/** A service is added to a domain of the profile. */
export const addService = defineLineKind({
  name: 'add-service',
  input,
  facts,
  withoutProfile: false,
  vatNature: null,
  once: ({ domainId, service }: AddedService) => `${domainId} ${service}`,
  product: ({ service, plan, years }: AddedService) => ({
    product: 'SERVICE',
    operation: 'ADD',
    key: `${service}/${plan}`,
    term: years,
  }),
  again: ({ domainId, service, plan }: AddedService) => ({ ...idOf(domainId), service, plan }),
  describe: ({ service, plan, unicodeName, years }: AddedService, locale: Locale) =>
    messages.text(locale, 'line.add-service', { service, plan, name: unicodeName, years }),
  subject: ({ unicodeName }: AddedService) => unicodeName,
});
