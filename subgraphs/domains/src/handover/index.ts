export {
  asOwnActor,
  type HandOverDomainDeps,
  type HandoverRefusal,
  handOverDomain,
  handoverObstacle,
  type OpenOffers,
  ownObstacle,
} from './hand-over-domain';
