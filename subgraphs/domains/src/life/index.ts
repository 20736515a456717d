export { lifePermissions } from './life.policy';
export { LifeResolver } from './life.resolver';
export { timelineOf } from './timeline';
