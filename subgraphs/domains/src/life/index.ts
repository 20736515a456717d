export { lifePermissions } from './life.policy';
export { LifeResolver } from './life.resolver';
export { type TimelineFacts, timelineOf } from './timeline';
