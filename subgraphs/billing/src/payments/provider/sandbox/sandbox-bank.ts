import type { SandboxChargeStore } from './sandbox-charge.store';

/** The bank of the sandbox's customers, where they authenticate what the provider asked for. */
export interface SandboxBank {
  /** False when nothing of that id waits for its customer. */
  authenticate(subjectId: string, succeeds: boolean, now: Date): Promise<boolean>;
}

export function sandboxBank(charges: SandboxChargeStore): SandboxBank {
  return {
    authenticate: (chargeId, succeeds, now) =>
      charges.endAction(chargeId, now, succeeds ? null : 'AUTHENTICATION_REQUIRED'),
  };
}
