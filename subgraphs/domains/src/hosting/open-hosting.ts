import type { HostingPort } from './hosting-port';
import { SimulatedHost, type SimulatedHostDeps } from './simulated';

/** The hosts that services can run on, by the name that the configuration has for them. */
const ADAPTERS = {
  SIMULATED: (deps: SimulatedHostDeps): HostingPort => new SimulatedHost(deps),
} as const;

export type HostingAdapter = keyof typeof ADAPTERS;

export function openHosting(adapter: HostingAdapter, deps: SimulatedHostDeps): HostingPort {
  return ADAPTERS[adapter](deps);
}
