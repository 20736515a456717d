/** Why a sort of news is not switched. */
export const notification = {
  'notification.SERVICE_ALWAYS_ON': 'Le comunicazioni di servizio non si possono disattivare.',
  'notification.OFFERS_NEED_CONSENT': 'Prima serve il consenso alle comunicazioni commerciali.',
};
