import { defineCodes } from '../contract';

/** `extensions.code` of an entry of `errors`, whatever was asked. */
export const faultCodes = defineCodes('ERROR', {
  types: [],
  operations: [],
  codes: {
    UNAUTHENTICATED: {
      meaning: 'There is no token, or it is not valid any more.',
      remedy: 'Refresh the session if `extensions.reason` is TOKEN_EXPIRED; sign in otherwise.',
      retry: 'AFTERWARDS',
    },
    FORBIDDEN: {
      meaning:
        'The viewer may not do this. `extensions.reason` says what is missing, if anything can be done about it.',
      remedy:
        'FRESH_SIGN_IN_REQUIRED: reauthenticate; SECOND_FACTOR_REQUIRED: sign in with a second factor; BEYOND_SCOPE: use a login, or a key with more scopes.',
      retry: 'AFTERWARDS',
    },
    NOT_FOUND: {
      meaning: 'There is no such thing, or it belongs to somebody else.',
      remedy: 'Check the id.',
      retry: 'CHANGED',
    },
    BAD_USER_INPUT: {
      meaning:
        'The document or a variable is not valid. `extensions.field` names what is wrong, if it is one input.',
      remedy: 'Correct it: this is a mistake of the client.',
      retry: 'CHANGED',
    },
    CONFLICT: {
      meaning:
        'It contradicts something that was done before, e.g. another order with the same idempotency key.',
      remedy: 'Look at what is there now.',
      retry: 'CHANGED',
    },
    RATE_LIMITED: {
      meaning: 'There were too many requests.',
      remedy: 'Wait.',
      retry: 'LATER',
    },
    UNAVAILABLE: {
      meaning: 'A part of the service does not answer at the moment.',
      remedy: 'Wait.',
      retry: 'LATER',
    },
    INTERNAL_SERVER_ERROR: {
      meaning: 'Something went wrong on the side of the service.',
      remedy: 'Tell the support `extensions.incidentId`.',
      retry: 'LATER',
    },
  },
});
