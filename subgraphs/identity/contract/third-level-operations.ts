import { defineOperation } from '@customer-area/shared/contract';
import { z } from 'zod';

const id = z.string().min(1).max(40);

export const assignThirdLevelLogin = defineOperation('assign-third-level-login', {
  description:
    'Limits a login of the profile to one third level, or takes the third level from the login that has it (`loginId` null); whoever loses it is shut out at once. May be repeated. NOT_FOUND for a login that is not of this profile or is disabled.',
  input: z.object({
    profileId: id,
    domainId: id,
    unicodeName: z.string().max(253),
    loginId: id.nullable(),
    /** Who does it, as the asking service knows its caller: a login in person that has signed in lately. */
    by: z.object({ loginId: id, sessionId: z.string().max(40), ip: z.string().max(45) }),
  }),
  output: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('done') }),
    z.object({
      kind: z.literal('refused'),
      code: z.enum(['OWN_LOGIN', 'LAST_ORDINARY_LOGIN', 'LOGIN_HAS_THIRD_LEVEL', 'LOGIN_GUARDS_APPROVALS']),
    }),
  ]),
});

export const thirdLevelLogins = defineOperation('third-level-logins', {
  description: 'The logins that see one of these third levels and nothing else.',
  input: z.object({ profileId: id, domainIds: z.array(id).max(1_000) }),
  output: z.object({ logins: z.array(z.object({ domainId: z.string(), loginId: z.string() })) }),
});
