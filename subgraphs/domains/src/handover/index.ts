export {
  asOwnActor,
  type HandOverDomainDeps,
  type Handover,
  type HandoverRefusal,
  handOverDomain,
  ownObstacle,
} from './hand-over-domain';
