export { confirmDomain, holdDomain, releaseDomain, startRenewing } from './domain-hold.store';
export { confirmName, releaseName, releaseUnplaced, reserveName } from './name-reservation.store';
