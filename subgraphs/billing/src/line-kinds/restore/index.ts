import { z } from 'zod';
import { messages } from '../../messages';
import { defineLineKind } from '../line-kind';
import { idOf, namedDomain } from '../named-domain';
import { input } from './input.graphql';

/** A domain that its registry has deleted is brought back, for a year. */
export const restore = defineLineKind({
  name: 'restore',
  input,
  facts: namedDomain.extend({ years: z.literal(1) }),
  withoutProfile: false,
  vatNature: null,
  keepsDomain: true,
  // It may be impossible: then its money becomes credit, and none has to go back to a card.
  slowMeansOnly: true,
  once: ({ domainId }) => domainId,
  product: ({ tld, years }) => ({ product: 'DOMAIN', operation: 'RENEW', key: tld, term: years }),
  surcharge: ({ tld }) => ({ product: 'DOMAIN', operation: 'RESTORE', key: tld, term: 0 }),
  again: ({ domainId }) => idOf(domainId),
  describe: ({ unicodeName }, locale) => messages.text(locale, 'line.restore', { name: unicodeName }),
  subject: ({ unicodeName }) => unicodeName,
});
