import { defineCodes } from '@customer-area/shared/contract';

/** Why a sort of news is not switched. */
export const notificationCodes = defineCodes('REFUSAL', {
  types: ['NotificationPreferenceRefused'],
  operations: ['setNotificationPreference'],
  codes: {
    SERVICE_ALWAYS_ON: {
      meaning: 'What happens to what one has is always told.',
      remedy: 'Switch other sorts of news.',
      retry: 'NEVER',
    },
    OFFERS_NEED_CONSENT: {
      meaning: 'The profile has not consented to marketing.',
      remedy: 'Give the consent first (setMarketingConsent).',
      retry: 'AFTERWARDS',
    },
  },
});
