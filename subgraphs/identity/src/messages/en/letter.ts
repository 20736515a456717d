import type { letter as italian } from '../it/letter';

/** Letters that carry a one-time secret, and the few others that no fact can tell (decision 0017). */
export const letter: Readonly<Record<keyof typeof italian, string>> = {
  'letter.greeting': 'Dear {name},',
  'letter.closing': 'Your customer service',
  'letter.why': 'You get this e-mail because you deal with {name} as a customer, as a delegate or as staff.',
  'letter.ask':
    'For questions open a ticket in the customer area or write to {email}. We never ask for your password by e-mail.',
  'letter.answer': 'You can answer this e-mail. We never ask for your password by e-mail.',
  'letter.company':
    '{name}, registered office {street}, {postalCode} {city} ({province}), Italy. VAT IT{vatNumber}, register of companies {office}-{rea}, share capital {capital, number, cents}{soleShareholder, select, true {, sole shareholder} other {}}{inLiquidation, select, true {, in liquidation} other {}}. PEC {pec}',
  'letter.registrationConfirmed.subject': 'Your registration is confirmed',
  'letter.registrationConfirmed.body':
    'your registration is complete. Your username is {username}.\n\nTo confirm this e-mail address open this link (valid for 7 days):\n{link}',
  'letter.emailConfirmation.subject': 'Confirm your e-mail address',
  'letter.emailConfirmation.body':
    'to confirm this e-mail address open this link (valid for 7 days):\n{link}',
  'letter.profileErased.subject': 'Your profile was erased',
  'letter.profileErased.body':
    'your profile was erased, with its logins and its API keys. Invoices and accounting documents stay for as long as the law says. This is our last letter.',
  'letter.delegationInvitation.subject': 'An invitation to act for another customer',
  'letter.delegationInvitation.body':
    '{giver} invites you to act on their behalf in the customer area. It allows to:\n- {scopes}\n\nIt is valid {domains, select, none {for the whole profile} empty {for no domain} other {only for {domains}}}, until {until, date, day}.\n\nTo read and accept the invitation sign in with your own login and open this link (valid once, until {expiresAt, date, day}):\n{link}\n\nIf you do not know who invites you, ignore this e-mail: nothing happens unless you accept.',
  'letter.newOwnerInvited.subject': 'Invitation to become the owner of domains',
  'letter.newOwnerInvited.body':
    'whoever has these domains wants you to become their owner: {names}.\n\nTo read the invitation and accept it sign in with your login, or register, and open the link (valid once, until {expiresAt, date, day}):\n{link}\n\nOnce you have accepted, the customer area shows what is needed from you. If you know nothing of it, ignore this e-mail: nothing happens without you.',
  'letter.registrantAddressReplaced.subject': 'The registrant of your domains has another e-mail address',
  'letter.registrantAddressReplaced.body':
    'this was the e-mail address of the registrant of one or more domains: whoever manages them has given another one, and the registry now has that.\n\nIf you have asked for it, there is nothing to do. If not, {link, select, none {} other {take this address back by opening the link, good for 30 days:\n{link}\n\nThen }}change the password of the customer area, which somebody may have, and write to us at once. While the other address is new, no change of owner can be confirmed from there.',
  'letter.ownerConfirmation.subject': 'Confirm the change of owner of your domains',
  'letter.ownerConfirmation.body':
    'you are the registrant of these domains: {names}. Whoever manages them has asked to give them to {newOwner}{withoutLock, select, true {, and has declined the lock that otherwise keeps them from another registrar for some time} other {}}.\n\nIf you want that, open the link and confirm (good once, until {expiresAt, date, day}):\n{link}\n\nWithout your confirmation nothing happens. If you know nothing of it, do not confirm: somebody may have the password of the customer area. Change it, cancel the change of owner and write to us.',
  'letter.ownerObjection.subject': 'Your domains are asked for by heirs: object if that is not true',
  'letter.ownerObjection.body':
    'for these domains a change of owner to heirs was begun, as if the owner had died: {names}.\n\nIf you are the owner, or know that it is not true, open the link and object: all of it stands still until our staff has looked at it. You can do so until the registry is told, until {expiresAt, date, day} at the latest:\n{link}\n\nThen change the password of the customer area: whoever has begun the change knows it. If it is true, there is nothing to do.',
  'letter.delegationWithdrawn.subject': 'An invitation was withdrawn',
  'letter.delegationWithdrawn.body':
    '{giver} has withdrawn the invitation to act on their behalf: the link you received is no longer valid. There is nothing you need to do.',
  'letter.recovery.subject': 'Recovery of your sign-in data',
  'letter.recovery.body':
    'we have received a request to recover sign-in data. To choose a new password open the link below the username ({usableFrom, select, none {valid for 10 minutes, once} other {it can be used once, from {usableFrom, date, minute} for a day: your e-mail address was changed lately, and the former one can stop the recovery}}):\n\n{links}{others, select, empty {} other {\n\nYour other usernames, which you can recover one by one:\n{others}}}\n\nIf you did not ask for it, do not open the link: your passwords stay as they are.',
  'letter.recoveryNoticed.subject': 'Recovery of sign-in data was requested',
  'letter.recoveryNoticed.body':
    'recovery was requested for the sign-in data of {usernames}. The link went to the address that the profile has today; this one was its address until lately.\n\nIf it was not you who changed the e-mail address, {stopLink, select, none {contact support now.} other {stop the recovery by opening this link and contact support now:\n{stopLink}}}',
  'letter.loginRecovered.subject': 'Password changed by recovery',
  'letter.loginRecovered.body':
    'the password of {username} was changed by recovery and all its sessions were ended.{endLink, select, none {} other {\n\nThis is still valid, because it works without the password:\n- {access}\n\nIf you do not recognise all of it, open this link: it ends the keys and delegations in the list, and those added since (valid for 7 days, once):\n{endLink}}}\n\nIf this was not you, contact support now.',
  'letter.loginRecovered.key': 'API key "{name}", until {expiresAt, date, day}',
  'letter.loginRecovered.delegation': 'delegation to {email}, until {until, date, day}',
  'letter.staffInvited.subject': 'Your staff login',
  'letter.staffInvited.body':
    'your login is {username}. To choose its password open this link (valid for 72 hours, once):\n{link}\n\nAfter signing in for the first time you will be asked for a second factor: without one you can do nothing else. If you did not expect this, tell whoever manages staff.',
  'letter.emailChanged.subject': 'Confirm your new e-mail address',
  'letter.emailChanged.body':
    'you have changed these data of your profile: {fields}. From now on we write to this address.\n\nTo confirm it open this link (valid for 7 days):\n{link}\n\nIf this was not you, change your password now, end all sessions in the customer area, and write to us.',
  'letter.emailReplaced.subject': 'Your e-mail address was replaced',
  'letter.emailReplaced.body':
    'these data of your profile have changed: {fields}. From now on we write to {newEmail}; this is the last message to this address.\n\nIf this was not you, change your password now, end all sessions in the customer area, and write to us.',
  'letter.invoiceMailed.subject': '{isCreditNote, select, true {Credit note} other {Invoice}} {number}',
  'letter.invoiceMailed.body':
    'attached you find the courtesy copy of {isCreditNote, select, true {credit note} other {invoice}} {number}, total {totalCents, number, cents}. The original is the XML file: you can download it in the customer area.',
  'letter.paymentRequested.subject': 'Pay order {number}',
  'letter.paymentRequested.body':
    'you can pay order {number} for {names}{others, plural, =0 {} other { and # more}} without signing in. Amount: {amountDueCents, number, cents}.\n\nTo pay open this link (valid until {expiresAt, date, day}):\n{link}\n\nWhoever has the link sees nothing but this order, and can pay it. If you did not ask for it you can ignore this message.',
  'letter.paymentToAuthenticate.subject': 'Automatic renewal of {names}: your confirmation is needed',
  'letter.paymentToAuthenticate.body':
    'the automatic renewal of {names} is not paid yet: your bank wants you to authorise the payment of {amountDueCents, number, cents} (order {number}).{others, plural, =0 {} one { The order has one more product.} other { The order has # more products.}}\n\nTo pay, without signing in if you like, open this link (valid until {expiresAt, date, day}):\n{link}\n\nThe payment method of the automatic renewal does not change.',
  'letter.orderProposed.subject': 'We propose an order for {names}{others, plural, =0 {} other { and more}}',
  'letter.orderProposed.body':
    'our staff have prepared order {number} for you, for {names}{others, plural, =0 {} one { and one more product} other { and # more products}}. Amount: {amountDueCents, number, cents}.\n\n{note}\n\nIf you want it pay by the link, without signing in if you like (valid until {expiresAt, date, day}):\n{link}\n\nNothing is carried out before it is paid. If you do not want it you need not do anything: the order expires by itself, or you can cancel it in the customer area.',
  'letter.verificationRequested.subject':
    'Verify your e-mail address for your {domains, plural, one {domain} other {domains}}',
  'letter.verificationRequested.body':
    'for {names}{others, plural, =0 {} other { and # more}} the extension wants the e-mail address of the registrant verified{suspended, select, true {: {domains, plural, one {it stays} other {they stay}} suspended until you confirm the address} other { by {dueAt, date, day}; otherwise {domains, plural, one {it is suspended: its web site and mail stop} other {they are suspended: their web sites and mail stop}}}}.\n\nTo confirm the address open this link (valid for 30 days):\n{link}',
  'letter.verificationReminded.subject':
    '{daysLeft, plural, one {One day} other {# days}} left to verify your e-mail address',
  'letter.verificationReminded.body':
    'your e-mail address is not confirmed yet. Unless it is by {dueAt, date, day}, your {domains, plural, one {domain} other {domains}} {names}{others, plural, =0 {} other { and # more}} will be suspended.\n\nTo confirm the address open this link (valid for 30 days):\n{link}',
  'letter.dataReminder.subject': 'Look at the data of the registrant of your domains',
  'letter.dataReminder.body':
    'once a year we show you the data that registries have of the registrant of {names}{others, plural, =0 {} other { and # more}}, as ICANN asks. See whether they are right: data that is false or out of date can cost you a domain.\n\nIf they are right there is nothing to do. To correct address, telephone or e-mail open your domains:\n{link}\n\nThe name of a registrant changes only by a change of owner or a rectification.',
  'letter.dataReminder.button': 'Open the domains',
  'letter.dataReminder.why':
    'You get this e-mail because you are the registrant of domains that are registered with us.',
  'letter.verificationLapsed.subject':
    '{domains, plural, one {Domain} other {Domains}} suspended: e-mail address not confirmed',
  'letter.verificationLapsed.body':
    'your e-mail address was not confirmed in time, so {names}{others, plural, =0 {} other { and # more}} {domains, plural, one {is} other {are}} suspended: {domains, plural, one {its web site} other {web sites}} and mail do not work. The suspension ends as soon as you confirm it.\n\nTo confirm the address open this link (valid for 30 days):\n{link}',
  'letter.registrationConfirmed.button': 'Confirm the address',
  'letter.emailConfirmation.button': 'Confirm the address',
  'letter.delegationInvitation.button': 'Read the invitation',
  'letter.newOwnerInvited.button': 'Read the invitation',
  'letter.ownerConfirmation.button': 'Read and confirm',
  'letter.registrantAddressReplaced.button': 'Take this address back',
  'letter.ownerObjection.button': 'Read and object',
  'letter.recovery.button': 'Choose a new password',
  'letter.recoveryNoticed.button': 'Stop the recovery',
  'letter.loginRecovered.button': 'End this access',
  'letter.staffInvited.button': 'Choose the password',
  'letter.emailChanged.button': 'Confirm the address',
  'letter.paymentRequested.button': 'Pay the order',
  'letter.orderProposed.button': 'See and pay the order',
  'letter.paymentToAuthenticate.button': 'Authorise and pay',
  'letter.verificationRequested.button': 'Confirm the address',
  'letter.verificationReminded.button': 'Confirm the address',
  'letter.verificationLapsed.button': 'Confirm the address',
  'letter.delegationInvitation.why':
    'You get this e-mail because a customer has named your address for a delegation. Unless you accept it we keep nothing else.',
  'letter.newOwnerInvited.why':
    'You get this e-mail because a customer has named your address for the change of the owner of domains. If you do not accept it, nothing else happens.',
  'letter.formerRegistrant.why':
    'You receive this e-mail because until a short time ago this was the address of the registrant of a domain.',
  'letter.formerAddress.why': 'You get this e-mail because this was the address of a profile until lately.',
  'letter.staffInvited.why': 'You get this e-mail because a login for staff was made for you.',
  'letter.ownerObjection.why':
    'You get this e-mail because this is, or was until lately, an address of whoever has these domains.',
  'letter.verification.why':
    'You get this e-mail because yours is the address of the registrant of a domain.',
};
