import type { Clock } from '@customer-area/shared/clock';
import type { ServiceContext } from '@customer-area/shared/graphql';
import { DateTime } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import type { PrivacyNoticeStore } from './privacy-notice.store';

@ObjectType({ simpleResolvers: true, description: 'A version of the privacy notice.' })
export class PrivacyNotice {
  @Field(() => String, { description: 'For RegistrationInput.privacyNoticeVersion, e.g. 2025-01.' })
  version!: string;
  @Field(() => String, { description: 'Where it can be read.' })
  url!: string;
  @Field(() => String, { description: 'Its title, in Italian or English.' })
  title!: string;
  @Field(() => DateTime, { description: 'Since when it has been in force.' })
  since!: Date;
}

export interface ShowPrivacyNotice {
  readonly privacyNotices: PrivacyNoticeStore;
  readonly clock: Clock;
  /** Where the notice is found: the configured origin, never a Host header. */
  readonly publicOrigin: string;
}

/** The notice in force, as the graph shows it. */
export async function showPrivacyNotice(
  { privacyNotices, clock, publicOrigin }: ShowPrivacyNotice,
  locale: Locale,
): Promise<PrivacyNotice> {
  const { version, path, title, validFrom } = await privacyNotices.inForce(clock.now());
  return Object.assign(new PrivacyNotice(), {
    version,
    url: `${publicOrigin}${path}`,
    title: title[locale],
    since: validFrom,
  });
}

@Resolver()
export class PrivacyNoticeResolver {
  constructor(private readonly deps: ShowPrivacyNotice) {}

  @Query(() => PrivacyNotice, {
    description: 'The privacy notice in force: what a registration acknowledges.',
  })
  privacyNotice(@Ctx() { viewer }: ServiceContext): Promise<PrivacyNotice> {
    return showPrivacyNotice(this.deps, viewer.locale);
  }
}
