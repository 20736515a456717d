export * as backgroundContract from './background-contract';
export { moveClock } from './background-contract';
export type { Gauge, Tally } from './background-metrics';
export { checked } from './checked';
export { type DeskCounters, deskCountOperations } from './desk-count-operations';
export { ownFeed, peerFeed } from './feeds';
export { composeRuntime, type Runtime, type RuntimeParts } from './runtime';
export { openClock, type ServiceClock } from './service-clock';
