import type { Clock } from '@customer-area/shared/clock';
import type { Locale } from '@customer-area/shared/locale';
import { PrivacyNotice } from './privacy-notice.graphql';
import type { PrivacyNoticeStore } from './privacy-notice.store';

export interface ShowPrivacyNoticeDeps {
  readonly privacyNotices: PrivacyNoticeStore;
  readonly clock: Clock;
  /** Where the notice is found: the configured origin, never a Host header. */
  readonly publicOrigin: string;
}

/** The notice in force, as the graph shows it. */
export async function showPrivacyNotice(deps: ShowPrivacyNoticeDeps, locale: Locale): Promise<PrivacyNotice> {
  const { version, path, title, validFrom } = await deps.privacyNotices.inForce(deps.clock.now());
  return Object.assign(new PrivacyNotice(), {
    version,
    url: `${deps.publicOrigin}${path}`,
    title: title[locale],
    validFrom,
  });
}
