import type { ServiceContext } from '@customer-area/shared/graphql';
import { Ctx, Query, Resolver } from 'type-graphql';
import { PrivacyNotice } from './privacy-notice.graphql';
import { type ShowPrivacyNoticeDeps, showPrivacyNotice } from './show-privacy-notice';

@Resolver()
export class PrivacyNoticeResolver {
  constructor(private readonly deps: ShowPrivacyNoticeDeps) {}

  @Query(() => PrivacyNotice, {
    description: 'The privacy notice in force: what a registration acknowledges.',
  })
  privacyNotice(@Ctx() { viewer }: ServiceContext): Promise<PrivacyNotice> {
    return showPrivacyNotice(this.deps, viewer.locale);
  }
}
