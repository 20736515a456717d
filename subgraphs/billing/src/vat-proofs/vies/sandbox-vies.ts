import { newId } from '@customer-area/shared/ids';
import type { SandboxViesStore } from './sandbox-vies.store';
import type { ViesPort } from './vies-port';

/** VIES of the sandbox: like the real one it knows well-formed numbers only, and names each answer anew. */
export function sandboxVies(register: SandboxViesStore): ViesPort {
  return {
    check: async (number) => {
      if (!/^[A-Z]{2}[0-9A-Z+*]{2,12}$/.test(number)) return { kind: 'INVALID' };
      const kind = await register.answerOf(number);
      return kind === 'VALID' ? { kind, answerId: newId('sim') } : { kind };
    },
  };
}
