import { defineCodes } from '@customer-area/shared/contract';

/** Why a disclosure is not recorded as it was typed. */
export const disclosureCodes = defineCodes('REFUSAL', {
  types: ['RegistrantDisclosureRefused'],
  operations: ['recordDisclosure', 'prolongDisclosureHold'],
  codes: {
    NO_REGISTRANT: {
      meaning: 'The domain has no registrant.',
      remedy: 'Check which domain was asked about.',
      retry: 'CHANGED',
    },
    NOT_HELD_THEN: {
      meaning: 'No profile of ours held the domain when the data was given.',
      remedy: 'Check the domain and the moment.',
      retry: 'CHANGED',
    },
    REGISTRANT_NEEDED: {
      meaning:
        'The domain has gone to another profile since: which registrant the former one had is not known.',
      remedy: 'Name the registrant whose data was given.',
      retry: 'CHANGED',
    },
    NOTHING_GIVEN: {
      meaning: 'No data is named.',
      remedy: 'Name what was given.',
      retry: 'CHANGED',
    },
    GIVEN_LATER: {
      meaning: 'The moment is in the future.',
      remedy: 'Record what was given, not what will be.',
      retry: 'CHANGED',
    },
    HOLD_INCOMPLETE: {
      meaning: 'A hold needs both its end and its legal basis.',
      remedy: 'Give both or neither.',
      retry: 'CHANGED',
    },
    HOLD_OUT_OF_BOUNDS: {
      meaning:
        'The end of the hold is over already, or further ahead than the rules in force allow: two years by one order, four by all of them.',
      remedy: 'Give another end.',
      retry: 'CHANGED',
    },
    HOLD_OVER: {
      meaning: 'The customer may know of it, or does: there is no hold, or it has ended.',
      remedy: 'A hold is prolonged before its end.',
      retry: 'NEVER',
      operations: ['prolongDisclosureHold'],
    },
    HOLD_NOT_LONGER: {
      meaning: 'The hold lasts as long already.',
      remedy: 'Give a later end.',
      retry: 'CHANGED',
      operations: ['prolongDisclosureHold'],
    },
  },
});
