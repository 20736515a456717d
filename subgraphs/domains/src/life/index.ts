export { lifePermissions } from './life.policy';
export { LifeResolver } from './life.resolver';
export { type PaymentBoundariesDeps, paymentBoundariesOperation } from './payment-boundaries';
export { timelineOf } from './timeline';
