import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { badInput } from '@customer-area/shared/errors';
import { label } from '@customer-area/shared/free-text';
import { tellStaffRead } from '@customer-area/shared/staff-reads';
import type { EntityManager } from 'typeorm';
import { messages } from '../../messages';
import type { RectificationRow } from './rectification.entity';
import type { RectificationStore } from './rectification.store';
import { type CasesDeps, casesOf, type ReviewedCase } from './rectification-case';

export interface ShowCasesDeps extends CasesDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly rectifications: RectificationStore;
}

const LONGEST_REASON = 200;

/** The cases of requests, for staff: each customer is told of it, with the reason. */
export async function showCases(
  deps: ShowCasesDeps,
  manager: EntityManager,
  requests: readonly RectificationRow[],
  reason: string,
): Promise<ReviewedCase[]> {
  const found = await casesOf(deps, manager, requests);
  const at = deps.clock.now();
  for (const { request } of found)
    await tellStaffRead(manager, { profileId: request.profileId, section: 'DOCUMENTS', reason, at });
  return found;
}

/** Why staff looks at somebody's data, as it was typed. BAD_USER_INPUT without one. */
export function reasonOf(why: string): string {
  const reason = label('reason', why, LONGEST_REASON);
  if (reason === null) throw badInput('reason', messages.localized('fault.whyRead'));
  return reason;
}
