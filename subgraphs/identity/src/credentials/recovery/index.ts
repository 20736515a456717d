export { WRITE_RECOVERY } from './recovery';
export { RecoveryResolver } from './recovery.graphql';
export { RecoveryStore } from './recovery.store';
export { RecoveryDataResolver } from './recovery-data.graphql';
export { writeRecovery } from './write-recovery';
