import { addDays } from '@customer-area/shared/clock';

/** A login of staff that nobody uses is one that nobody would miss when it is stolen. */
const DORMANT_DAYS = 90;
/** So long before, its holder is told. */
const NOTICE_DAYS = 14;

export interface StaffUse {
  readonly id: string;
  readonly permissions: readonly string[];
  readonly isActivated: boolean;
  /** When it was made, activated or used, whichever came last. */
  readonly lastUsedAt: Date;
  /** When its holder was last told that it is not used. */
  readonly toldAt: Date | null;
}

export type DormancyStep =
  | { readonly kind: 'none' }
  | { readonly kind: 'tell'; readonly disabledFrom: Date }
  | { readonly kind: 'disable' };

/** What is to be done about a login now. Never disabled without having been told two weeks before, however long it was away. */
export function dormancyStep({ lastUsedAt, toldAt }: StaffUse, now: Date): DormancyStep {
  if (now < addDays(lastUsedAt, DORMANT_DAYS - NOTICE_DAYS)) return { kind: 'none' };
  if (toldAt === null || toldAt <= lastUsedAt)
    return { kind: 'tell', disabledFrom: addDays(now, NOTICE_DAYS) };
  return now >= addDays(toldAt, NOTICE_DAYS) && now >= addDays(lastUsedAt, DORMANT_DAYS)
    ? { kind: 'disable' }
    : { kind: 'none' };
}

/** Who stays whatever happens: the one who was here last of those who manage staff. Null where nobody does. */
export function sparedOf(uses: readonly StaffUse[]): string | null {
  const managers = uses.filter(
    ({ permissions, isActivated }) => isActivated && permissions.includes('staff:manage'),
  );
  const last = managers.sort((one, other) => other.lastUsedAt.getTime() - one.lastUsedAt.getTime())[0];
  return last?.id ?? null;
}
