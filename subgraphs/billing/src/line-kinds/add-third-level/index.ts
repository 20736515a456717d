import type { Locale } from '@customer-area/shared/locale';
import { z } from 'zod';
import { messages } from '../../messages';
import { defineLineKind } from '../line-kind';
import { idOf, namedDomain } from '../named-domain';
import { input } from './input.graphql';

const facts = namedDomain.extend({
  childId: z.string().max(40).optional(),
  childName: z.string().max(255),
  childUnicodeName: z.string().max(255),
});
type AddedThirdLevel = z.output<typeof facts>;

/** A third level is added to a domain of the profile. */
export const addThirdLevel = defineLineKind({
  name: 'add-third-level',
  input,
  facts,
  withoutProfile: false,
  vatNature: null,
  once: ({ childName }: AddedThirdLevel) => childName,
  added: ({ childId }: AddedThirdLevel) => childId ?? null,
  product: ({ years }: AddedThirdLevel) => ({
    product: 'THIRD_LEVEL',
    operation: 'ADD',
    key: 'THIRD_LEVEL',
    term: years,
  }),
  again: ({ domainId, childUnicodeName, unicodeName }: AddedThirdLevel) => ({
    ...idOf(domainId),
    label: childUnicodeName.slice(0, -unicodeName.length - 1),
  }),
  describe: ({ childUnicodeName, years }: AddedThirdLevel, locale: Locale) =>
    messages.text(locale, 'line.add-third-level', { name: childUnicodeName, years }),
  subject: ({ childUnicodeName }: AddedThirdLevel) => childUnicodeName,
});
