export { type Boundaries, boundariesOf } from './boundaries';
export { HOLDS_FOLLOW } from './holds-follow';
export { SERVICES_FOLLOW } from './services-follow';
export { type DomainState, type DomainStatus, type LifecycleFacts, statusOf } from './status';
export { addMonths, addYears } from './years';
