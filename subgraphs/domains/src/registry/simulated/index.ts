export { firstExpiry, recordAt } from './registry-time';
export { SimulatedRegistry } from './simulated-registry';
export { SimulatedCommandRow, SimulatedNameRow } from './simulated-registry.entity';
export { SimulatedRegistryStore } from './simulated-registry.store';
