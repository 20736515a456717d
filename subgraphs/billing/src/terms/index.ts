export { type AcceptedTerms, type FrozenTerms, frozenTerms, isInForce, NOTHING_SAID } from './frozen-terms';
export { TermsRow } from './terms.entity';
export { termsPermissions } from './terms.policy';
export { TermsResolver } from './terms.resolver';
export { TermsStore } from './terms.store';
