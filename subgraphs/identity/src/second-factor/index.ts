export { secondFactorLoader } from './second-factor.loader';
export { type Factors, SecondFactorStore } from './second-factor.store';
export { type SecondFactorCheck, secondFactorCheck } from './second-factor-check';
export { SecondFactorResolver } from './second-factor-resolver.graphql';
export { totpCode } from './totp';
