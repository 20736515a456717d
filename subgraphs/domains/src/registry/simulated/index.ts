export { firstExpiry, recordAt } from './registry-time';
export { SimulatedRegistry } from './simulated-registry';
export { recordAtRegistry } from './simulated-registry.store';
