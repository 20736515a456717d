import type { Database } from '@customer-area/shared/database';
import type { ProfileId } from '@customer-area/shared/isolation';

export interface ProfileRestrictions {
  /** Until when some acts of the profile are closed after a reset of a second factor; null when none is. */
  readonly secondFactorResetUntil: Date | null;
  readonly legalHold: boolean;
}

/** What staff has closed for a profile, for the services that ask before they do something: one statement, for a page asks too. */
export class ProfileRestrictionsStore {
  constructor(private readonly database: Pick<Database, 'rows'>) {}

  async of(profileId: ProfileId, now: Date): Promise<ProfileRestrictions> {
    const [row] = await this.database.rows<{ until: Date | null; legalHold: number }>(
      `SELECT (SELECT MAX(restricted_until) FROM second_factor_reset WHERE profile_id = ? AND restricted_until > ?) AS until,
              EXISTS (SELECT 1 FROM customer_flag WHERE profile_id = ? AND open_slot = 1 AND flag = 'LEGAL_HOLD') AS legalHold`,
      [profileId, now, profileId],
    );
    return { secondFactorResetUntil: row?.until ?? null, legalHold: row?.legalHold === 1 };
  }
}
