import type { SandboxChargeStore } from './sandbox-charge.store';
import type { SandboxSetupStore } from './sandbox-setup.store';

/** The bank of the sandbox's customers, where they authenticate what the provider asked for. */
export interface SandboxBank {
  /** False when nothing of that id waits for its customer. */
  authenticate(subjectId: string, succeeds: boolean, now: Date): Promise<boolean>;
}

export function sandboxBank(charges: SandboxChargeStore, setups: SandboxSetupStore): SandboxBank {
  return {
    authenticate: async (id, succeeds, now) =>
      (await charges.endAction(id, now, succeeds ? null : 'AUTHENTICATION_REQUIRED')) ||
      setups.end(id, now, succeeds),
  };
}
