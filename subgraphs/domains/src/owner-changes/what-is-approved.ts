import type { Locale } from '@customer-area/shared/locale';
import { messages } from '../messages';
import type { Occasion } from './owner-change';

interface GivenAway {
  readonly names: readonly string[];
  readonly occasion: Occasion;
  /** Null while nobody is invited. */
  readonly email: string | null;
  readonly withoutLock: boolean;
}

/** Everything that an approval of a change of owner allows, in words: whoever approves sees no less than what is bound by its hash. */
export function whatIsApproved({ names, occasion, email, withoutLock }: GivenAway, locale: Locale): string {
  return messages.text(locale, 'approval.changeOwner', {
    ...{ names: names.join(', '), occasion, email: email ?? 'none' },
    lock: withoutLock ? 'declined' : 'kept',
  });
}
