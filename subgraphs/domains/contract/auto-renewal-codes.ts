import { defineCodes } from '@customer-area/shared/contract';

/** Why it is not changed whether, or how, a domain renews itself; as its action says beforehand. */
export const autoRenewCodes = defineCodes('REFUSAL', {
  types: ['AutoRenewRefused'],
  operations: ['setAutoRenew'],
  codes: {
    DOMAIN_NOT_FOUND: {
      meaning: 'There is no such domain, or you do not reach it.',
      remedy: 'Read the list of domains again.',
      retry: 'CHANGED',
    },
    DOMAIN_GONE: {
      meaning: 'The domain is deleted, or was moved to another registrar.',
      remedy: 'None.',
      retry: 'NEVER',
      types: ['AutoRenewRefused', 'ActionReason'],
    },
    DOMAIN_LET_GO: {
      meaning: 'The domain was not renewed in time: its registry is about to delete it.',
      remedy: 'Recover it first, as `recovery` of the domain says.',
      retry: 'AFTERWARDS',
      types: ['AutoRenewRefused', 'ActionReason'],
    },
    RENEWED_WITH_PARENT: {
      meaning: 'The domain is a third level: it lives as long as the domain beneath which it stands.',
      remedy: 'Let that one, its `parent`, renew itself.',
      retry: 'NEVER',
    },
    METHOD_NEEDED: {
      meaning: 'There is no card or account that it could be charged to.',
      remedy: 'Name some in `methodIds`.',
      retry: 'CHANGED',
    },
    TERM_NOT_OFFERED: {
      meaning: 'The extension is not renewed for this number of years.',
      remedy: 'Take another number of years.',
      retry: 'CHANGED',
    },
  },
});
