import { defineCodes } from '@customer-area/shared/contract';

/** Why it stays as it is what registries publish of a registrant. */
export const publicationCodes = defineCodes('REFUSAL', {
  types: ['RegistrantPublicationRefused'],
  operations: ['registrantPublication'],
  codes: {
    NO_ORGANIZATION_GIVEN: {
      meaning: 'The registrant has no organisation that could be published.',
      remedy: 'Leave ORGANIZATION out.',
      retry: 'CHANGED',
    },
    NOWHERE_PUBLISHED: {
      meaning: 'No registry of its domains publishes by consent, or it has no domains.',
      remedy: 'Nothing has to be done: nothing is published.',
      retry: 'NEVER',
    },
  },
});
