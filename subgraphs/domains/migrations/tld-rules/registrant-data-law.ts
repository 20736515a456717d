/** What law and registries ask about the data of registrants, by whose life cycle an extension has. */
export const REGISTRANT_DATA_LAW = {
  // ICANN, WHOIS Data Reminder Policy: once a year. Registration Data Policy: what is published is what was consented to.
  gtld: { dataReminderMonths: 12, publishesOnConsent: 1 },
  // Registro .it: consentForPublishing.
  it: { dataReminderMonths: null, publishesOnConsent: 1 },
  // EURid publishes by rules of its own, whatever a registrar says.
  eu: { dataReminderMonths: null, publishesOnConsent: 0 },
} as const;
