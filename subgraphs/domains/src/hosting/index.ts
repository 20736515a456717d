export type { HostedService, HostingOutcome, HostingPort, ProvisionCommand } from './hosting-port';
export { openHosting } from './open-hosting';
