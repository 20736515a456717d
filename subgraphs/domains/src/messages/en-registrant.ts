import type { itRegistrant } from './it-registrant';

/** What is done with the data of registrants. */
export const enRegistrant: Readonly<Record<keyof typeof itRegistrant, string>> = {
  'publication.NO_ORGANIZATION_GIVEN': 'The registrant has no organisation to publish.',
  'publication.NOWHERE_PUBLISHED':
    'No registry of its domains publishes data by consent: nothing is published.',
  'disclosure.NO_REGISTRANT': 'The domain has no registrant.',
  'disclosure.NOT_HELD_THEN': 'No profile of ours held the domain at that moment.',
  'disclosure.REGISTRANT_NEEDED':
    'The domain has gone to another profile since: name the registrant whose data was given.',
  'disclosure.NOTHING_GIVEN': 'Say which data was given.',
  'disclosure.GIVEN_LATER': 'The moment is in the future.',
  'disclosure.HOLD_INCOMPLETE': 'A hold needs both its end and its legal basis.',
  'disclosure.HOLD_OVER': 'There is no hold, or it has ended.',
  'disclosure.HOLD_NOT_LONGER': 'The hold lasts until then already.',
  'disclosure.HOLD_OUT_OF_BOUNDS': 'The end of the hold has to be ahead, by two years at most, four in all.',
  'procedure.email':
    'Extension .{tld}: the e-mail address of the registrant is confirmed by a link that we send to it. We ask after a registration, a transfer, a change of name, organisation or address, and when a letter of ours comes back. There {days, plural, one {is one day} other {are # days}} to confirm it{reminders, plural, =0 {} one {, with a reminder} other {, with # reminders}}; then the domains of the registrant are suspended, with website and mail, until it is confirmed. An address that was confirmed is not asked about again.',
  'procedure.noEmail':
    'Extension .{tld}: it does not ask for a confirmation of the e-mail address of the registrant. We check its form when it is given.',
  'procedure.phone':
    'The telephone number has to be confirmed within {days, plural, one {one day} other {# days}}; no domain is suspended for that.',
  'procedure.noPhone': 'We check the form of the telephone number when it is given.',
  'procedure.correction':
    'The registrant answers for data that is right and up to date, and corrects it in the customer area. Whoever takes the data of a domain to be wrong can write to our support.',
};
