import type { Clock } from '@customer-area/shared/clock';
import type { ServiceContext } from '@customer-area/shared/graphql';
import { profileOf } from '@customer-area/shared/isolation';
import { Ctx, Query, Resolver } from 'type-graphql';
import type { RateLimits } from '../../limits';
import { AccessLogVerification } from './access-log-verification.graphql';
import { type VerifyAccessLogDeps, verifyAccessLog } from './verify-access-log';

export type CheckAccessLogDeps = VerifyAccessLogDeps & { readonly limits: RateLimits; readonly clock: Clock };

@Resolver()
export class AccessLogVerificationResolver {
  constructor(private readonly deps: CheckAccessLogDeps) {}

  @Query(() => AccessLogVerification, {
    description:
      'Checks the whole access log of the profile for tampering. For logins in person; RATE_LIMITED after ten in ten minutes.',
  })
  async verifyAccessLog(@Ctx() { viewer }: ServiceContext): Promise<AccessLogVerification> {
    const profileId = profileOf(viewer);
    await this.deps.limits.attempt('log-verification', { ip: viewer.ip, subject: profileId });
    const checkedAt = this.deps.clock.now();
    return { ...(await verifyAccessLog(this.deps, profileId)), checkedAt };
  }
}
