export { snapshotLoader } from './snapshot.loader';
export { snapshotPermissions } from './snapshot.policy';
export { OrderSnapshotResolver, SnapshotPartsResolver } from './snapshot.resolver';
