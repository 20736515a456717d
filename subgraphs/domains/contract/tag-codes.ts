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
    NO_TAGS_ON_THIRD_LEVELS: {
      meaning: 'The domain is a third level: it is in none of the lists that tags sort.',
      remedy: 'Tag the domain beneath which it stands.',
      retry: 'NEVER',
      types: ['DomainTagsRefused', 'ActionReason'],
    },
    TOO_MANY_TAGS: {
      meaning: 'The domain would have more than 20 tags.',
      remedy: 'Remove some of its tags.',
      retry: 'CHANGED',
    },
  },
});
