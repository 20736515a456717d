import type { expiryNoticeLetter } from '@customer-area/domains/contract';
import type { OutputOf } from '@customer-area/shared/contract';
import { csvFile } from '@customer-area/shared/csv';
import type { Locale } from '@customer-area/shared/locale';
import type { LetterText } from '../../letters';
import { messages } from '../../messages';

export type ExpiringDomain = NonNullable<OutputOf<typeof expiryNoticeLetter>>['domains'][number];

/** More are in the file alone. */
export const MOST_ROWS = 50;

interface Occasion {
  readonly domains: readonly ExpiringDomain[];
  readonly link: string;
  /** Whether it is for the domain's own mailbox. */
  readonly mailbox: boolean;
}

/** What a letter says about these domains, the soonest expiry first; there is at least one. */
export function expiryLetter({ domains, link, mailbox }: Occasion) {
  return (locale: Locale): LetterText => {
    const [first] = domains;
    const over = domains.filter(({ isOver }) => isOver).length;
    const soon = domains.length - over;
    const more = Math.max(domains.length - MOST_ROWS, 0);
    const facts = {
      domains: domains.length,
      name: first?.unicodeName,
      daysLeft: first?.daysLeft,
      times: over === 0 ? 'soon' : soon === 0 ? 'over' : 'both',
      ...{ over, soon, more, link, mailbox },
      idle: domains.every(({ renewsItself }) => renewsItself),
    };
    return {
      subject: messages.text(locale, 'letter.expiryNotice.subject', facts),
      body: messages.text(locale, 'letter.expiryNotice.body', facts),
      table: {
        head: [column('name', locale), column('expiry', locale), column('standing', locale)],
        rows: domains
          .slice(0, MOST_ROWS)
          .map((domain) => [
            domain.unicodeName,
            messages.text(locale, 'letter.expiryNotice.day', { at: domain.paidThrough }),
            messages.text(locale, 'letter.expiryNotice.standing', { ...domain }),
          ]),
      },
      afterTable: messages.text(locale, 'letter.expiryNotice.afterTable', facts),
      buttons: [{ label: messages.text(locale, 'letter.expiryNotice.button'), link }],
      attachment: more === 0 ? null : file(domains, locale),
    };
  };
}

function file(domains: readonly ExpiringDomain[], locale: Locale) {
  const text = csvFile(
    [
      column('name', locale),
      column('expiry', locale),
      column('renewableUntil', locale),
      column('renewsItself', locale),
    ],
    domains.map(({ unicodeName, paidThrough, renewableUntil, renewsItself }) => [
      unicodeName,
      day(paidThrough),
      day(renewableUntil),
      messages.text(locale, 'letter.expiryNotice.yesOrNo', { yes: renewsItself }),
    ]),
  );
  return { fileName: messages.text(locale, 'letter.expiryNotice.file'), text };
}

const column = (name: 'name' | 'expiry' | 'standing' | 'renewableUntil' | 'renewsItself', locale: Locale) =>
  messages.text(locale, `letter.expiryNotice.column.${name}`);

const IN_ROME = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Rome',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** As spreadsheets of every language read it. */
const day = (moment: Date) => IN_ROME.format(moment);
