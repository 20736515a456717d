import { defineCodes } from '@customer-area/shared/contract';

/** Why the tags of a domain stay as they are. */
export const tagCodes = defineCodes('REFUSAL', {
  types: ['DomainTagsRefused'],
  operations: ['setDomainTags'],
  codes: {
    DOMAIN_NOT_FOUND: {
      meaning: 'There is no such domain, or you do not reach it.',
      remedy: 'Read the list of domains again.',
      retry: 'CHANGED',
    },
    TOO_MANY_TAGS: {
      meaning: 'The domain would have more than 20 tags.',
      remedy: 'Remove some of its tags.',
      retry: 'CHANGED',
    },
  },
});
