export { type Boundaries, boundariesOf } from './boundaries';
export { type DomainLabel, type DomainState, type LifecycleFacts, labelOf } from './label';
export { addYears } from './years';
