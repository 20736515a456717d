import { AUTH_CODE_HOURS } from '../../migrations/tld-rules/auth-code-hours';
import { GEOGRAPHIC_NAMES } from '../../migrations/tld-rules/geographic-names';
import { LETTERS } from '../../migrations/tld-rules/letters';
import { POLICIES, type SeededPolicy } from '../../migrations/tld-rules/policies';
import { REGISTRANT_DATA_LAW } from '../../migrations/tld-rules/registrant-data-law';
import { TRANSFER_RULES } from '../../migrations/tld-rules/transfer-rules';
import { type RuleSet, ruleSetOf, type TldPolicy, TldRules } from '../names';

const NOW = new Date('2026-01-01');

/** The rows that the migration writes, without a database. A test compares the two. */
export const SEEDED_RULES = ruleSetOf({
  policies: POLICIES.map((row, place) => ({ version: place + 1, ...propertiesOf(row) })),
  letters: LETTERS,
  reserved: GEOGRAPHIC_NAMES.map(([label, validFrom]) => ({ tld: 'it', label, validFrom })),
});

export function seededRules(): TldRules {
  return new TldRules(SEEDED_RULES);
}

/** The policy of an extension at the beginning of 2026. */
export function seededPolicy(tld: string): TldPolicy {
  return seededRules().inForce(tld, NOW);
}

function propertiesOf(row: SeededPolicy) {
  return {
    tld: row.tld,
    validFrom: row.valid_from,
    source: row.source,
    registry: row.registry,
    adapter: row.adapter,
    letters: row.letters,
    minLabel: row.min_label,
    maxLabel: row.max_label,
    minLabelBelow: row.min_label_below,
    maxLabelBelow: row.max_label_below,
    minYears: row.min_years,
    maxYears: row.max_years,
    minRenewalYears: row.min_renewal_years,
    maxRenewalYears: row.max_renewal_years,
    maxTotalYears: row.max_total_years,
    graceDays: row.grace_days,
    redemptionDays: row.redemption_days,
    pendingDeleteDays: row.pending_delete_days,
    autoRenewGraceDays: row.auto_renew_grace_days,
    letGoDays: row.let_go_days,
    recovery: row.recovery,
    restoreFeeCents: row.restore_fee_cents,
    verificationDays: row.verification_days,
    transferLockDays: row.transfer_lock_days,
    authCodeHours: AUTH_CODE_HOURS[row.registry],
    phoneVerificationDays: null,
    ...REGISTRANT_DATA_LAW[row.registry],
    transferAgeDays: TRANSFER_RULES[row.registry].ageDays,
    transferYears: TRANSFER_RULES[row.registry].years,
  };
}

/** The seeded rules with one more row, the latest of its extension. */
export function rulesWith(policy: TldPolicy): RuleSet {
  const { byVersion, byTld } = SEEDED_RULES;
  return {
    ...SEEDED_RULES,
    byVersion: new Map([...byVersion, [policy.version, policy]]),
    byTld: new Map([...byTld, [policy.tld, [...(byTld.get(policy.tld) ?? []), policy]]]),
  };
}
