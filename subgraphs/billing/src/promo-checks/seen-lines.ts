import { newId } from '@customer-area/shared/ids';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { Locale } from '@customer-area/shared/locale';
import type { RequestedLine } from '../line-kinds';
import type { AcceptedLine, DomainsPort } from '../orders';

export type SeenLines =
  | { readonly kind: 'seen'; readonly lines: readonly AcceptedLine[] }
  /** By the domains service, in its own words. */
  | {
      readonly kind: 'line refused';
      readonly code: string;
      readonly message: string;
      readonly index: number;
    };

/** These lines as an order would have them, those that come with them included; nothing is held. */
export async function seenLines(
  domains: DomainsPort,
  requested: readonly RequestedLine[],
  profileId: ProfileId | null,
  locale: Locale,
): Promise<SeenLines> {
  const lines = requested.map((line, index) => ({ ...line, lineId: newId('lin'), index }));
  const answers =
    profileId === null
      ? await domains.inspectLines({ locale, lines })
      : await domains.reserveLines({ orderId: newId('ord'), profileId, locale, lines, hold: false });
  for (const { lineId, index } of lines) {
    const answer = answers.find((one) => one.lineId === lineId);
    if (answer === undefined) throw new Error(`the domains service did not answer for line ${lineId}`);
    if (!answer.ok) return { kind: 'line refused', code: answer.code, message: answer.message, index };
  }
  return { kind: 'seen', lines: answers.filter((line): line is AcceptedLine => line.ok) };
}
