export { WRITE_RECOVERY } from './recovery';
export { RecoveryRequestRow, RecoveryRow, RecoveryStopRow } from './recovery.entity';
export { RecoveryResolver } from './recovery.resolver';
export { RecoveryStore } from './recovery.store';
export { RecoveryDataResolver } from './recovery-data.resolver';
export { RecoveryStopStore } from './recovery-stop.store';
export type { RemainingAccess, RemainingAccessOf } from './remaining-access-port';
export { writeRecovery } from './write-recovery';
