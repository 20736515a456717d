import { type Repertoire, repertoireOf } from './repertoire';
import type { ReservedNameRow } from './reserved-name.entity';
import type { TldLettersRow } from './tld-letters.entity';
import type { TldPolicy } from './tld-policy';
import type { TldPolicyRow } from './tld-policy.entity';

/** The rules as they stood in the tables at one moment. */
export interface RuleSet {
  readonly byVersion: ReadonlyMap<number, TldPolicy>;
  /** The rows of each extension, oldest first. */
  readonly byTld: ReadonlyMap<string, readonly TldPolicy[]>;
  /** Every set of letters, by name. */
  readonly letters: ReadonlyMap<string, Repertoire>;
  /** Since when each second level is reserved, by extension. */
  readonly reserved: ReadonlyMap<string, ReadonlyMap<string, Date>>;
}

export interface RuleRows {
  readonly policies: readonly TldPolicyRow[];
  readonly letters: readonly TldLettersRow[];
  readonly reserved: readonly ReservedNameRow[];
}

export function ruleSetOf({ policies, letters, reserved }: RuleRows): RuleSet {
  const repertoires = new Map(letters.map((row) => [row.name, repertoireOf(row.scripts, row.letters)]));
  const parsed = policies.map((row) => {
    const repertoire = repertoires.get(row.letters);
    if (repertoire === undefined) throw new Error(`.${row.tld} names letters that are in no table`);
    return policyOfRow(row, repertoire);
  });
  const oldestFirst = parsed.toSorted((a, b) => a.validFrom.getTime() - b.validFrom.getTime());
  return {
    byVersion: new Map(parsed.map((policy) => [policy.version, policy])),
    byTld: byTld(oldestFirst),
    letters: repertoires,
    reserved: new Map(
      [...byTld(reserved)].map(([tld, rows]) => [
        tld,
        new Map(rows.map(({ label, validFrom }) => [label, validFrom])),
      ]),
    ),
  };
}

function byTld<Row extends { readonly tld: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.tld, [...(groups.get(row.tld) ?? []), row]);
  return groups;
}

function policyOfRow(row: TldPolicyRow, repertoire: TldPolicy['repertoire']): TldPolicy {
  const { minLabel, maxLabel, minLabelBelow, maxLabelBelow, ...numbers } = row;
  return {
    ...numbers,
    labels: { min: minLabel, max: maxLabel },
    labelsBelow:
      minLabelBelow === null || maxLabelBelow === null ? null : { min: minLabelBelow, max: maxLabelBelow },
    repertoire,
  };
}
