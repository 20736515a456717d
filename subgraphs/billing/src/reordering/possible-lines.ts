import type { Database } from '@customer-area/shared/database';
import { newId } from '@customer-area/shared/ids';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { Locale } from '@customer-area/shared/locale';
import type { RequestedLine } from '../line-kinds';
import { messages } from '../messages';
import { type DomainsPort, type PriceOrderDeps, pricesOf, type ReservedLine } from '../orders';

export interface PossibleLinesDeps extends Pick<PriceOrderDeps, 'catalogue'> {
  readonly database: Database;
  readonly domains: DomainsPort;
}

export interface LineToOrder {
  /** Where it stands in the order that is ordered again. */
  readonly position: number;
  readonly request: RequestedLine;
}

export interface RefusedLine {
  readonly position: number;
  readonly code: string;
  readonly message: string;
}

/** Which of these lines could be ordered now, and why not the others. Nothing is held. */
export async function possibleLines(
  deps: PossibleLinesDeps,
  who: { readonly profileId: ProfileId; readonly locale: Locale; readonly at: Date },
  lines: readonly LineToOrder[],
): Promise<{ possible: LineToOrder[]; refused: RefusedLine[] }> {
  const answers = await answered(deps, who, lines);
  const accepted = answers.flatMap((answer) => (answer?.ok === true ? [answer] : []));
  const prices = await pricesOf(deps, deps.database.read, accepted, who.at);
  const unsold = new Set(accepted.filter((_, index) => prices[index] === null));
  const refused = lines.flatMap(({ position }, index): RefusedLine[] => {
    const answer = answers[index] ?? null;
    if (answer?.ok === false) return [{ position, code: answer.code, message: answer.message }];
    const code = answer === null ? 'NOT_OFFERED_AGAIN' : unsold.has(answer) ? 'NOT_SOLD' : null;
    return code === null ? [] : [{ position, code, message: messages.text(who.locale, `order.${code}`) }];
  });
  const out = new Set(refused.map(({ position }) => position));
  return { possible: lines.filter(({ position }) => !out.has(position)), refused };
}

/** The answer for each line; null for one that has none, because what it is about is gone or not offered any more. */
async function answered(
  deps: PossibleLinesDeps,
  who: { readonly profileId: ProfileId; readonly locale: Locale },
  lines: readonly LineToOrder[],
): Promise<(ReservedLine | null)[]> {
  if (lines.length === 0) return [];
  const { profileId, locale } = who;
  const asked = lines.map(({ request }, index) => ({ ...request, lineId: newId('lin'), index }));
  const answers = await deps.domains.reserveLines({
    ...{ orderId: newId('ord'), profileId, locale, hold: false, leaveOutGone: true },
    lines: asked,
  });
  return asked.map(({ lineId }) => answers.find((answer) => answer.lineId === lineId) ?? null);
}
