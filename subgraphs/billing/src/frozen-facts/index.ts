export { collectFacts } from './collect';
export { freeze, thaw } from './freeze';
export type { FrozenFacts, FrozenHolder, FrozenPrice } from './frozen-facts';
export { OrderSnapshotRow } from './order-snapshot.entity';
export { OrderSnapshotStore } from './order-snapshot.store';
