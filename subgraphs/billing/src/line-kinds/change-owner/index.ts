import type { Locale } from '@customer-area/shared/locale';
import { z } from 'zod';
import { messages } from '../../messages';
import { defineLineKind, type LineFacts } from '../line-kind';
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
  endsWithOwnerChange: true,
  once: ({ domainId }: ChangedOwner) => domainId,
  product,
  describe: ({ unicodeName }: ChangedOwner, locale: Locale) =>
    messages.text(locale, 'line.change-owner', { name: unicodeName }),
  subject: ({ unicodeName }: ChangedOwner) => unicodeName,
});

/** A line for one domain in an order without its renewal, as it would be accepted. */
export function ownerChangeLine({ name, tld }: { readonly name: string; readonly tld: string }): LineFacts {
  const details = { name, unicodeName: name, tld, ownerChangeId: '', withRenewal: false };
  return { kind: changeOwner.name, domainId: null, years: null, details };
}
