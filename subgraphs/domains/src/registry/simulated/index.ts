export { seedName } from './seed-name';
export { SimulatedChargeRow, SimulatedContactRow, SimulatedMessageRow } from './simulated-account.entity';
export { SimulatedAccountStore } from './simulated-account.store';
export { simulatedRegistry } from './simulated-registry';
export { SimulatedCommandRow, SimulatedNameRow } from './simulated-registry.entity';
export { SimulatedRegistryStore } from './simulated-registry.store';
export type { SimulatedRegistryDeps } from './simulation';
export { OTHER_REGISTRAR, TAKEN_AUTH_CODE } from './taken-name';
