export { type Boundaries, boundariesOf } from './boundaries';
export { type DomainState, type DomainStatus, type LifecycleFacts, statusOf } from './status';
export { addYears } from './years';
