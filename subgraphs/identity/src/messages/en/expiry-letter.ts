import type { expiryLetter as italian } from '../it/expiry-letter';

/** The letter that gathers a day's notices about expiring domains. */
export const expiryLetter: Readonly<Record<keyof typeof italian, string>> = {
  'letter.expiryNotice.subject':
    '{domains, plural, one {The domain {name} {over, plural, =0 {expires {daysLeft, plural, =0 {today} one {tomorrow} other {in # days}}} other {has expired}}} other {{soon, plural, =0 {} one {One domain expires soon} other {# domains expire soon}}{times, select, both {, } other {}}{over, plural, =0 {} one {one has expired} other {{times, select, both {{over} have expired} other {{over} domains have expired}}}}}}',
  'letter.expiryNotice.body':
    '{domains, plural, one {the domain {name} {times, select, over {has expired} other {expires soon}}} other {these {domains} domains {times, select, over {have expired} soon {expire soon} other {expire soon or have expired}}}}:',
  'letter.expiryNotice.afterTable':
    '{more, plural, =0 {} one {One other domain is in the attached file, which lists them all.\n\n} other {# other domains are in the attached file, which lists them all.\n\n}}{idle, select, true {Automatic renewal is on: if the payment succeeds there is nothing to do. To see how it is paid open the customer area:} other {At the expiry, website and mail stop working. To renew open the customer area:}}\n{link}\n\n{mailbox, select, true {We write to the postmaster mailbox of {name} too because few days are left.} other {In the customer area you can choose which notices you get. Those a month, a week and a day before the expiry, and the one after it, are always sent.}}',
  'letter.expiryNotice.button': 'See the domains',
  'letter.expiryNotice.column.name': 'Domain',
  'letter.expiryNotice.column.expiry': 'Expiry',
  'letter.expiryNotice.column.standing': 'Status',
  'letter.expiryNotice.column.renewableUntil': 'Renewable until',
  'letter.expiryNotice.column.renewsItself': 'Automatic renewal',
  'letter.expiryNotice.yesOrNo': '{yes, select, true {yes} other {no}}',
  'letter.expiryNotice.day': '{at, date, day}',
  'letter.expiryNotice.standing':
    '{isOver, select, true {expired, can be renewed until {renewableUntil, date, day}} other {expires {daysLeft, plural, =0 {today} one {tomorrow} other {in # days}}{renewsItself, select, true {, renews itself} other {}}}}',
  'letter.expiryNotice.file': 'expiring-domains.csv',
};
