export { AccessEndRow } from './access-end.entity';
export { AccessEndStore } from './access-end.store';
export { RemainingAccessResolver } from './remaining-access.resolver';
export { remainingAccessOf } from './remaining-access-of';
