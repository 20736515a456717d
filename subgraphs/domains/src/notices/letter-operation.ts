import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { answerOperation, type InternalHandlers } from '@customer-area/shared/http';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { expiryNoticeLetter } from '../../contract';
import type { TldRules } from '../names';
import { statusOfRow } from '../portfolio';
import { renewalPossibleUntil, renewsItself } from '../renewal';
import { type ServiceStore, serviceStatus } from '../services';
import type { DomainNoticeStore } from './notice.store';
import { daysUntil } from './notice-day';
import type { NoticeLetterStore } from './notice-letter.store';
import { LAST_DAYS } from './notices';

export interface LetterOperationDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly notices: DomainNoticeStore;
  readonly noticeLetters: NoticeLetterStore;
  readonly services: ServiceStore;
  readonly tldRules: TldRules;
}

const PAGE = 1_000;

/** What identity needs to write the letter that gathers a day's notices: the fact names one domain alone. */
export function letterOperation({
  database,
  clock,
  notices,
  noticeLetters,
  services,
  tldRules,
}: LetterOperationDeps): InternalHandlers {
  return answerOperation(expiryNoticeLetter, async ({ letterId, after }) => {
    const letter = await noticeLetters.ofWriter(database.read, letterId);
    if (letter === null) return null;
    const now = clock.now();
    const profileId = trustedProfileId(letter.profileId);
    const rows = await notices.ofLetter(database.read, { profileId, letterId }, { after, limit: PAGE });
    const ids = rows.map(({ id }) => id);
    const running = ids.length === 0 ? [] : await services.ofDomains(database.read, profileId, ids);
    const mailboxes = new Map(
      running.flatMap((service) => (service.kind === 'MAILBOXES' ? [[service.domainId, service]] : [])),
    );
    const domains = rows.map((row) => {
      const { id, name, unicodeName, paidThrough } = row;
      const daysLeft = daysUntil(paidThrough, letter.day);
      const mail = mailboxes.get(id);
      return {
        name,
        unicodeName,
        paidThrough,
        renewableUntil: renewalPossibleUntil(row, tldRules.policyOf(row)) ?? paidThrough,
        daysLeft,
        isOver: paidThrough <= now,
        renewsItself: paidThrough > now && renewsItself(row),
        hasMailboxes:
          mail !== undefined &&
          daysLeft <= LAST_DAYS &&
          serviceStatus(mail, statusOfRow(row, now), now) === 'ACTIVE',
      };
    });
    const last = rows.at(-1);
    const next =
      rows.length < PAGE || last === undefined ? null : { paidThrough: last.paidThrough, domainId: last.id };
    return { profileId: letter.profileId, domains, next };
  });
}
