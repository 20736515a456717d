import type { Clock } from '@customer-area/shared/clock';
import type { ServiceContext } from '@customer-area/shared/graphql';
import { profileOf } from '@customer-area/shared/isolation';
import { Ctx, Query, Resolver } from 'type-graphql';
import type { RateLimits } from '../../limits';
import { AuditLogVerification } from './audit-log-verification.graphql';
import { type VerifyAuditLogDeps, verifyAuditLog } from './verify-audit-log';

export type CheckAuditLogDeps = VerifyAuditLogDeps & { readonly limits: RateLimits; readonly clock: Clock };

@Resolver()
export class AuditLogVerificationResolver {
  constructor(private readonly deps: CheckAuditLogDeps) {}

  @Query(() => AuditLogVerification, {
    description:
      'Checks the whole audit log of the profile for tampering. For logins in person; RATE_LIMITED after ten in ten minutes.',
  })
  async verifyAuditLog(@Ctx() { viewer }: ServiceContext): Promise<AuditLogVerification> {
    const profileId = profileOf(viewer);
    await this.deps.limits.attempt('log-verification', { ip: viewer.ip, subject: profileId });
    const checkedAt = this.deps.clock.now();
    return { ...(await verifyAuditLog(this.deps, profileId)), checkedAt };
  }
}
