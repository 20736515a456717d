export type { DomainName, ParsedDomainName } from './domain-name';
export { openTldRules } from './open-tld-rules';
export { ReservedNameRow } from './reserved-name.entity';
export { type RuleSet, ruleSetOf } from './rule-set';
export { TldLettersRow } from './tld-letters.entity';
export type { TldPolicy } from './tld-policy';
export { TldPolicyRow } from './tld-policy.entity';
export { type SoldUnder, TldRules } from './tld-rules';
