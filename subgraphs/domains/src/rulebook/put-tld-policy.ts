import type { Clock } from '@customer-area/shared/clock';
import type { CodeOf } from '@customer-area/shared/contract';
import type { Database } from '@customer-area/shared/database';
import { badInput } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { requiredLine } from '@customer-area/shared/free-text';
import type { tldPolicyCodes } from '../../contract';
import { tldPolicyPut } from '../../contract';
import { messages } from '../messages';
import {
  factsOfPolicy,
  type PolicyFacts,
  type RuleTablesStore,
  type TldPolicy,
  type TldRules,
} from '../names';
import { type PolicyChange, policyChanges } from './policy-changes';
import { checkedNumber, NUMBER_FIELDS, type NumberField, refuseContradictions } from './policy-fields';
import type { TldPolicyStore } from './tld-policy.store';

export interface PutTldPolicyDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly tldRules: TldRules;
  readonly tldPolicies: TldPolicyStore;
  readonly ruleTables: RuleTablesStore;
}

/** A policy as staff types it: null is like the policy it is based on. */
export type TypedPolicy = { readonly [Field in NumberField]: number | null } & {
  readonly tld: string;
  readonly validFrom: Date;
  readonly source: string;
  readonly reason: string;
  readonly dryRun: boolean;
  readonly basedOn: string | null;
  readonly registry: PolicyFacts['registry'] | null;
  readonly recovery: PolicyFacts['recovery'] | null;
  readonly adapter: string | null;
  readonly letters: string | null;
};

export type TldPolicyRefusal = CodeOf<typeof tldPolicyCodes>;

export type PutTldPolicyOutcome =
  | { readonly kind: 'refused'; readonly code: TldPolicyRefusal }
  | {
      readonly kind: 'shown' | 'put';
      readonly changes: readonly PolicyChange[];
      /** How many domains there are under the extension. */
      readonly domains: number;
      readonly policy: TldPolicy | null;
    };

/** Every process has read the tables again by then. */
const AHEAD_MS = 120_000;
const LONGEST_TEXT = 500;

/** New rules of an extension from a later moment on. With `dryRun` nothing is written. */
export async function putTldPolicy(deps: PutTldPolicyDeps, typed: TypedPolicy): Promise<PutTldPolicyOutcome> {
  const { database, clock, tldRules, tldPolicies, ruleTables } = deps;
  const reason = requiredLine('input.reason', typed.reason, LONGEST_TEXT);
  const { facts, before } = merged(tldRules, typed);
  const { tld, validFrom, source } = facts;
  const now = clock.now();
  if (validFrom.getTime() < now.getTime() + AHEAD_MS) return { kind: 'refused', code: 'RULES_TOO_SOON' };
  const changes = policyChanges(before === null ? null : factsOfPolicy(before), facts);
  if (changes.length === 0) return { kind: 'refused', code: 'RULES_UNCHANGED' };
  if (before?.validFrom.getTime() === validFrom.getTime())
    return { kind: 'refused', code: 'RULES_OF_THIS_MOMENT_EXIST' };
  const domains = await tldPolicies.countDomains(database.read, tld);
  if (typed.dryRun) return { kind: 'shown', changes, domains, policy: null };

  const version = await database.transact(async (manager) => {
    const inserted = await tldPolicies.insert(manager, facts);
    if (inserted === null) return null;
    await appendEvent(manager, tldPolicyPut, {
      profileId: null,
      subjectId: `tld_${tld}`,
      payload: { tld, version: inserted, validFrom, source, reason, changes: [...changes] },
      occurredAt: now,
    });
    return inserted;
  });
  if (version === null) return { kind: 'refused', code: 'RULES_OF_THIS_MOMENT_EXIST' };
  tldRules.take(await ruleTables.read(database.read));
  return { kind: 'put', changes, domains, policy: tldRules.policyOfVersion(version) };
}

/** What the policy would be, and the one of its extension that it follows. */
function merged(tldRules: TldRules, typed: TypedPolicy): { facts: PolicyFacts; before: TldPolicy | null } {
  const { validFrom } = typed;
  const tld = typed.tld.replace(/^\./, '').toLowerCase();
  if (!/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])$/.test(tld))
    throw badInput('input.tld', messages.localized('fault.noExtension'));
  const before = tldRules.policyFor(tld, validFrom);
  const base = typed.basedOn === null ? before : tldRules.policyFor(typed.basedOn, validFrom);
  if (base === null) throw badInput('input.basedOn', messages.localized('fault.basedOn'));
  const letters = typed.letters ?? base.letters;
  if (!tldRules.hasLetters(letters)) throw badInput('input.letters', messages.localized('fault.letters'));
  const facts: PolicyFacts = {
    ...factsOfPolicy(base),
    ...checkedNumbers(typed),
    tld,
    validFrom,
    letters,
    source: requiredLine('input.source', typed.source, LONGEST_TEXT),
    registry: typed.registry ?? base.registry,
    recovery: typed.recovery ?? base.recovery,
    adapter: typed.adapter === null ? base.adapter : requiredLine('input.adapter', typed.adapter, 40),
  };
  refuseContradictions(facts);
  return { facts, before };
}

function checkedNumbers(typed: TypedPolicy): Partial<PolicyFacts> {
  return Object.fromEntries(
    NUMBER_FIELDS.flatMap((field) => {
      const value = typed[field];
      return value === null ? [] : [[field, checkedNumber(field, value)]];
    }),
  );
}
