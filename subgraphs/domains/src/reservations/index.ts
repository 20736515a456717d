export { DomainHoldStore, type LineHold } from './domain-hold.store';
export { NameReservationRow } from './name-reservation.entity';
export { NameReservationStore } from './name-reservation.store';
