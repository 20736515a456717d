export { type Boundaries, boundariesOf } from './boundaries';
export {
  afterDeletion,
  type DeletionBoundaries,
  type DeletionFacts,
  deletedAt,
  NOT_DELETED,
} from './deletion';
export { HOLDS_FOLLOW } from './holds-follow';
export { goneAt, letGoAt } from './let-go-at';
export { SERVICES_FOLLOW } from './services-follow';
export { type DomainState, type DomainStatus, type LifecycleFacts, statusOf } from './status';
export { addMonths, addYears } from './years';
