export {
  asOwnActor,
  type HandOverDomainDeps,
  type HandoverRefusal,
  handOverDomain,
  handoverObstacle,
  ownObstacle,
} from './hand-over-domain';
