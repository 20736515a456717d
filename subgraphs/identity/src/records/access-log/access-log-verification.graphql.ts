import type { Clock } from '@customer-area/shared/clock';
import type { ServiceContext } from '@customer-area/shared/graphql';
import { DateTime } from '@customer-area/shared/graphql';
import { profileOf } from '@customer-area/shared/isolation';
import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { RateLimits } from '../../limits';
import { type VerifyAccessLog, verifyAccessLog } from './verify-access-log';

@ObjectType({ simpleResolvers: true, description: 'What a check of the access log found.' })
export class AccessLogVerification {
  @Field(() => Boolean, {
    description: 'True when every entry is as it was written and none is missing. False tells us as well.',
  })
  intact!: boolean;
  @Field(() => Int, { description: 'How many entries were checked.' })
  entries!: number;
  @Field(() => Int, {
    nullable: true,
    description:
      '`seq` of the first entry that was changed, put there, moved or taken away; null when there is none.',
  })
  firstBrokenSeq!: number | null;
  @Field(() => Boolean, {
    description: 'Whether the log ends where its sealed end says; false when that end itself was changed.',
  })
  headMatches!: boolean;
  @Field(() => DateTime, { description: 'When it was checked.' })
  checkedAt!: Date;
}

export type CheckAccessLog = VerifyAccessLog & { readonly limits: RateLimits; readonly clock: Clock };

@Resolver()
export class AccessLogVerificationResolver {
  constructor(private readonly deps: CheckAccessLog) {}

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
