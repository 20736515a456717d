import { defineCodes } from '@customer-area/shared/contract';

export const formReturnCodes = defineCodes('REFUSAL', {
  types: ['FormReturnRefused'],
  operations: ['formReturnUpload'],
  codes: {
    NO_FORM_AWAITED: {
      meaning:
        'The case takes no documents now: they have been submitted, or it has ended; a ticket that is full or closed for good takes none either.',
      remedy: 'Read the case; open a ticket when something has to be added.',
      retry: 'NEVER',
    },
    TOO_MANY_FORMS: {
      meaning:
        'The case has as many documents as it takes, or awaits them; for a ticket, twenty files of this login wait to be sent.',
      remedy: 'Send the ones that are awaited, or wait ten minutes until their links have expired.',
      retry: 'LATER',
    },
  },
});
