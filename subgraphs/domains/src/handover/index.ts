export {
  asOwnActor,
  type HandOverDomainDeps,
  type HandoverRefusal,
  handOverDomain,
  ownObstacle,
} from './hand-over-domain';
