export { SimulatedHost, type SimulatedHostDeps } from './simulated-host';
export { SimulatedServiceRow } from './simulated-host.entity';
export { SimulatedHostStore } from './simulated-host.store';
