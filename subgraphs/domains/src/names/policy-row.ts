import type { TldPolicy } from './tld-policy';
import type { TldPolicyRow } from './tld-policy.entity';

/** A policy as its table has it, without a number of its own. */
export type PolicyFacts = Omit<TldPolicyRow, 'version'>;

export function factsOfPolicy(policy: TldPolicy): PolicyFacts {
  const { version, labels, labelsBelow, repertoire, ...facts } = policy;
  return {
    ...facts,
    minLabel: labels.min,
    maxLabel: labels.max,
    minLabelBelow: labelsBelow?.min ?? null,
    maxLabelBelow: labelsBelow?.max ?? null,
  };
}
