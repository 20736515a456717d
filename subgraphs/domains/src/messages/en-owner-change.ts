/** Why a change of owner does not go on. */
export const enOwnerChange = {
  'approval.changeOwner':
    '{names}{email, select, none {} other { to {email}}} ({occasion, select, SALE {sale or gift} HEIRS {inheritance} other {change of a company}}{lock, select, declined {, without the lock against transfers} other {}})',
  'approval.push': '{names} to {username}',
  'ownerChange.MIXED_REGISTRIES':
    'The domains follow different procedures: start one change of owner for .it, one for .eu and one for the other extensions.',
  'ownerChange.LOCK_NOT_OPTIONAL': 'For this extension no lock follows that one could decline.',
  'ownerChange.SECOND_FACTOR_RESET_FIRST':
    'A second factor of whoever has the domains was reset a short time ago: for some days they stay where they are.',
  'ownerChange.OWNER_ADDRESS_NOT_CONFIRMED': 'Confirm your e-mail address before you invite somebody.',
  'ownerChange.NEW_OWNER_KNOWN': 'The new owner has accepted already.',
  'ownerChange.TOO_MANY_INVITATIONS': 'You have sent 10 invitations within 24 hours: try again tomorrow.',
  'ownerChange.OWNER_INVITATION_OVER':
    'This invitation is no longer good: ask whoever gives the domains for another one.',
  'ownerChange.OWN_PROFILE_INVITED':
    'The domains are in this profile already: sign in with the one that is to have them.',
  'ownerChange.OWNER_DATA_INCOMPLETE':
    'The profile lacks something that the registry wants to know: complete address, telephone and e-mail.',
  'ownerChange.ITEM_NOT_ASKED': 'That is not asked of your side, or not in this way.',
  'ownerChange.DOCUMENT_TOO_LARGE': 'The document is larger than 10 MB.',
  'ownerChange.DOCUMENT_TYPE_NOT_TAKEN': 'Only PDF, JPEG and PNG are taken.',
  'ownerChange.TOO_MANY_DOCUMENTS': 'There are 5 documents for this item: withdraw one.',
  'ownerChange.NEW_OWNER_AWAITED': 'Nobody has accepted to become the new owner yet.',
  'ownerChange.OWNER_CHANGE_OVER': 'The change of owner is over, or too far for that.',
  'ownerChange.REGISTRANT_ADDRESS_UNKNOWN': 'Who holds the domain is not known yet: try again in a minute.',
  'ownerChange.REGISTRANT_ADDRESS_NOT_CONFIRMED':
    'The e-mail address of the registrant is not confirmed, or letters to it came back: verify it first, because the confirmation goes there.',
  'ownerChange.REGISTRANT_ADDRESS_CHANGED_LATELY':
    'Name or e-mail address of the registrant has changed a short time ago: it can confirm once the address has stood for 30 days.',
  'ownerChange.CONFIRM_BY_LETTER': 'The registrant confirms by the link in the letter to its e-mail address.',
  'ownerChange.CONFIRMATION_SENT_LATELY':
    'A letter was sent a moment ago: wait 10 minutes before you ask for another one.',
  'ownerChange.TOO_MANY_CONFIRMATIONS':
    'The registrant was sent 10 letters: ask our support for another one.',
  'ownerChange.CONFIRMATION_LINK_NOT_GOOD': 'This link is no longer good: use that of the latest letter.',
  'ownerChange.OWNER_CHANGE_OBJECTED':
    'An objection has stopped the change of owner: our staff is looking at it.',
  'ownerChange.OBJECTION_LINK_NOT_GOOD': 'This link is not good.',
  'ownerChange.NO_OBJECTION': 'There is no objection to the change of owner to decide about.',
  'conflict.documentSent': 'A document was sent to this address already, or is not awaited any more.',
  'fault.documentType': 'is not a PDF, JPEG or PNG as announced',
  'conflict.documentDecided':
    'Somebody has decided about this document, or it is not to be decided any more.',
  'fault.whyRefused': 'say why the document is not accepted',
};
