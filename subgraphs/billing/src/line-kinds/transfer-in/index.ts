import { z } from 'zod';
import { messages } from '../../messages';
import { defineLineKind } from '../line-kind';
import { namedDomain } from '../named-domain';
import { input } from './input.graphql';

/** A name of another registrar becomes the profile's. It is not asked for again: its auth code is forgotten. */
export const transferIn = defineLineKind({
  name: 'transfer-in',
  input,
  facts: namedDomain.extend({ years: z.number().int().nullable() }),
  withoutProfile: false,
  vatNature: null,
  once: ({ name }) => name,
  product: ({ tld, years }) => ({ product: 'DOMAIN', operation: 'TRANSFER', key: tld, term: years ?? 0 }),
  describe: ({ unicodeName, years }, locale) =>
    messages.text(locale, 'line.transferIn', { name: unicodeName, years: years ?? 0 }),
  subject: ({ unicodeName }) => unicodeName,
});
