export { ClockResolver } from './advance-clock.resolver';
export { SandboxClockStore } from './sandbox-clock.store';
