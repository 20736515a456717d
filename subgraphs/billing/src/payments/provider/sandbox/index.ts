export { type SandboxBank, sandboxBank } from './sandbox-bank';
export { SandboxChargeStore } from './sandbox-charge.store';
export { SandboxMethodStore } from './sandbox-method.store';
export { sandboxProvider } from './sandbox-provider';
export { SandboxRefundStore } from './sandbox-refund.store';
export { SandboxSetupStore } from './sandbox-setup.store';
