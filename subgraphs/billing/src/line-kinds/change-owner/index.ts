import type { Locale } from '@customer-area/shared/locale';
import { z } from 'zod';
import { messages } from '../../messages';
import { defineLineKind } from '../line-kind';
import { namedDomain } from '../named-domain';
import { input } from './input.graphql';
import { product } from './product';

const facts = namedDomain.extend({
  years: z.null(),
  ownerChangeId: z.string().max(40),
  withRenewal: z.boolean(),
});
type ChangedOwner = z.output<typeof facts>;

/** A domain of the profile gets another owner. It goes to another profile then, so the same is never asked for again. */
export const changeOwner = defineLineKind({
  name: 'change-owner',
  input,
  facts,
  withoutProfile: false,
  vatNature: null,
  once: ({ domainId }: ChangedOwner) => domainId,
  product,
  describe: ({ unicodeName }: ChangedOwner, locale: Locale) =>
    messages.text(locale, 'line.change-owner', { name: unicodeName }),
  subject: ({ unicodeName }: ChangedOwner) => unicodeName,
});
