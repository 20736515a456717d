export { DomainHoldStore } from './domain-hold.store';
export { NameReservationStore } from './name-reservation.store';
