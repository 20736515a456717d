import { loginName } from '@customer-area/identity/contract';
import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { badInput, CallerFault, faultText } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { freeText } from '@customer-area/shared/free-text';
import { askOperation, type Peer } from '@customer-area/shared/http';
import { newId } from '@customer-area/shared/ids';
import { enqueueJob } from '@customer-area/shared/jobs';
import { networkRange } from '@customer-area/shared/network';
import { ftpRuleAdded } from '../../contract';
import { messages } from '../messages';
import { FTP_RULE_EXPIRED } from './expire-ftp-rule';
import { type FtpNoticeCode, type FtpRefusalCode, ftpNotices, ftpRefusal } from './ftp-rule';
import type { FtpRuleRow } from './ftp-rule.entity';
import type { FtpRuleStore, LoginOfProfile } from './ftp-rule.store';

export interface AddFtpRuleDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly ftpRules: FtpRuleStore;
  readonly identity: Peer;
}

export interface AddFtpRule extends LoginOfProfile {
  readonly cidr: string;
  readonly note: string | null;
  readonly expiresAt: Date | null;
  /** It is known that a first rule closes all other addresses. */
  readonly closesOtherAddresses: boolean;
  readonly callerIp: string;
}

export type FtpRuleOutcome =
  | { readonly kind: 'added'; readonly rule: FtpRuleRow; readonly notices: readonly FtpNoticeCode[] }
  | { readonly kind: 'refused'; readonly code: FtpRefusalCode };

const LONGEST_NOTE = 100;

/** Lets a login use FTP from a range. The same range again changes the note and the end of the rule there is. */
export async function addFtpRule(deps: AddFtpRuleDeps, command: AddFtpRule): Promise<FtpRuleOutcome> {
  const { database, clock, ftpRules, identity } = deps;
  const { profileId, loginId, closesOtherAddresses, callerIp, expiresAt } = command;
  const cidr = networkRange(command.cidr);
  if (cidr === null) throw badInput('input.cidr', messages.localized('fault.network'));
  const note = checkedNote(command.note);
  if (expiresAt !== null && expiresAt <= clock.now())
    throw badInput('input.expiresAt', faultText('input.future'));
  const named = await askOperation(identity, loginName, { profileId, loginId });
  if (named === null) throw new CallerFault('FORBIDDEN');
  return database.transact(async (manager) => {
    // Locks the feed first: two first rules at once are one after the other.
    await ftpRules.countChange(manager);
    const now = clock.now();
    const rules = await ftpRules.ofLogin(manager, { profileId, loginId });
    const same = rules.find((rule) => rule.cidr === cidr);
    const others = rules.filter((rule) => rule !== same).map((rule) => rule.cidr);
    const code = same === undefined ? ftpRefusal({ cidr, others }, closesOtherAddresses) : null;
    if (code !== null) return { kind: 'refused', code };
    const rule: FtpRuleRow = {
      ...(same ?? { id: newId('ftr'), profileId, loginId, username: named.username, cidr, createdAt: now }),
      note,
      expiresAt,
    };
    if (same === undefined) await ftpRules.insert(manager, rule);
    else await ftpRules.change(manager, rule, rule);
    if (expiresAt !== null)
      await enqueueJob(manager, { kind: FTP_RULE_EXPIRED, subjectId: rule.id, dueAt: expiresAt });
    await appendEvent(manager, ftpRuleAdded, {
      profileId,
      subjectId: rule.id,
      payload: { username: rule.username, cidr, expiresAt },
      occurredAt: now,
    });
    return { kind: 'added', rule, notices: ftpNotices({ cidr, others, callerIp }) };
  });
}

function checkedNote(raw: string | null): string {
  const note = freeText(raw, LONGEST_NOTE, 'one line');
  if (note.ok) return note.value ?? '';
  throw badInput(
    'input.note',
    note.code === 'TOO_LONG'
      ? faultText('input.longest', { most: LONGEST_NOTE })
      : faultText('input.oneLine'),
  );
}
