import { defineCodes } from '@customer-area/shared/contract';

/** Why name servers, their addresses or DS records stay as they are; as the action says beforehand. */
export const delegationCodes = defineCodes('REFUSAL', {
  types: ['NameServersRefused', 'ActionReason'],
  operations: ['setNameServers', 'setHostRecord', 'setDsRecords'],
  codes: {
    DOMAIN_NOT_REGISTERED: {
      meaning: 'The domain is not registered yet.',
      remedy: 'Wait until its registration is done.',
      retry: 'LATER',
    },
    DOMAIN_GONE: {
      meaning: 'The domain is deleted, was moved to another registrar, or is about to be deleted.',
      remedy: 'Recover it first, where its `recovery` says how.',
      retry: 'NEVER',
    },
    NO_DELEGATION_OF_THIRD_LEVELS: {
      meaning: 'The domain is a third level: it stands in the zone of the domain beneath which it is.',
      remedy: 'Take that domain, its `parent`.',
      retry: 'NEVER',
    },
    TRANSFER_UNDER_WAY: {
      meaning: 'The domain is being transferred to another registrar.',
      remedy: 'Reject the transfer first, with `rejectTransfer`.',
      retry: 'AFTERWARDS',
    },
    GLUE_MISSING: {
      meaning: 'A name server is inside the domain itself, and its addresses are not known.',
      remedy: 'Say them first, with `setHostRecord`.',
      retry: 'AFTERWARDS',
      types: ['NameServersRefused'],
      operations: ['setNameServers'],
    },
    HOST_IN_USE: {
      meaning: 'The host is one of the name servers of the domain.',
      remedy: 'Take other name servers first, with `setNameServers`.',
      retry: 'AFTERWARDS',
      types: ['NameServersRefused'],
      operations: ['setHostRecord'],
    },
    DELEGATION_CHANGING: {
      meaning: 'The registry is being told another change at this moment.',
      remedy: 'Wait until that operation is over.',
      retry: 'LATER',
      types: ['NameServersRefused'],
    },
    SECOND_FACTOR_RESET_LATELY: {
      meaning: 'The second factor of a login was reset by staff in the last 7 days.',
      remedy: 'Wait until they are over.',
      retry: 'LATER',
      types: ['NameServersRefused'],
    },
  },
});
