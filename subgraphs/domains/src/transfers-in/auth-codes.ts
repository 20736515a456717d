import type { Counter, Counters } from '@customer-area/shared/rate-limits';
import { openSealed, seal } from '@customer-area/shared/sealing';
import { answered, type RegistryPort } from '../registry';

/** Registries are asked so often about the codes of one name: nobody guesses a code through us. */
const ALLOWANCE = { points: 10, seconds: 86_400 };

/** The auth codes of names that are to come to us. */
export class AuthCodes {
  private readonly questions: Counter;

  /** @param key 32 bytes in base64url */
  constructor(
    private readonly key: string,
    counters: Counters,
  ) {
    this.questions = counters.of('auth-code', ALLOWANCE);
  }

  seal(code: string): string {
    return seal(code, this.key);
  }

  open(sealed: string): string {
    return openSealed(sealed, this.key);
  }

  /** Whether the registry says that this is not the code of the name. Most say so only when the transfer is asked for. */
  async isWrong(registry: RegistryPort, name: string, code: string): Promise<boolean> {
    if ((await this.questions.add(name)) > ALLOWANCE.points) return false;
    return answered(await registry.fitsAuthCode(name, code), `auth code of ${name}`) === false;
  }
}
