/** Why a sort of news is not switched. */
export const notification = {
  'notification.SERVICE_ALWAYS_ON': 'Service messages cannot be switched off.',
  'notification.OFFERS_NEED_CONSENT': 'The consent to marketing is needed first.',
};
