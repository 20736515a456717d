export { firstExpiry, recordAt } from './registry-time';
export { SimulatedRegistry } from './simulated-registry';
export { SimulatedRegistryStore } from './simulated-registry.store';
