import { defineJob } from '@customer-area/shared/jobs';
import type { AccessScope } from '../../access-scopes';
import type { SupportSessionRow } from './support-session.entity';

/** Ends a support session whose time is over. */
export const END_SUPPORT_SESSION = defineJob({ name: 'support-session.end' });

/** How long it lasts at most. */
export const SUPPORT_SESSION_MS = 30 * 60_000;

const READING = [
  'profile:read',
  'domains:read',
  'orders:read',
  'invoices:read',
  'tickets:read',
] as const satisfies readonly AccessScope[];

/** What may be done beyond reading is less than this: each service lists its changes that a support session may make. */
const ACTING = [...READING, 'domains:manage', 'orders:place'] as const satisfies readonly AccessScope[];

export type SupportSessionState = 'READING' | 'WAITING_FOR_APPROVAL' | 'ACTING' | 'ENDED';

type Course = Pick<SupportSessionRow, 'wantsToAct' | 'approvedAt' | 'endsAt' | 'endedAt'>;

export function supportSessionStateAt(session: Course, now: Date): SupportSessionState {
  if (session.endedAt !== null || session.endsAt <= now) return 'ENDED';
  if (!session.wantsToAct) return 'READING';
  return session.approvedAt === null ? 'WAITING_FOR_APPROVAL' : 'ACTING';
}

/** What its member of staff holds while it lasts. */
export function scopesIn(state: Exclude<SupportSessionState, 'ENDED'>): readonly AccessScope[] {
  return state === 'ACTING' ? ACTING : READING;
}
