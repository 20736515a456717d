import { badInput } from '@customer-area/shared/errors';
import { ForSandbox } from '@customer-area/shared/graphql';
import { Arg, Query, Resolver } from 'type-graphql';
import { messages } from '../../messages';
import { totpCode } from './totp';

@Resolver()
export class SandboxTotpResolver {
  @ForSandbox()
  @Query(() => String, {
    description:
      'Sandbox only (FORBIDDEN otherwise): what an authenticator app with this secret shows now, for whoever has none at hand.',
  })
  sandboxTotpCode(
    @Arg('secret', () => String, { description: 'Base32, e.g. of a TotpEnrolment.' }) secret: string,
  ): string {
    if (!/^[A-Z2-7]{16,64}$/.test(secret)) throw badInput('secret', messages.localized('fault.base32'));
    return totpCode(secret, Date.now());
  }
}
