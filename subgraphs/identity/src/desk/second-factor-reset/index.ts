export { SecondFactorResetRow } from './second-factor-reset.entity';
export { SecondFactorResetResolver } from './second-factor-reset.resolver';
export { SecondFactorResetStore } from './second-factor-reset.store';
