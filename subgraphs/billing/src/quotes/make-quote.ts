import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { badInput, faultText, unauthenticated } from '@customer-area/shared/errors';
import { newId } from '@customer-area/shared/ids';
import { type DataScope, ownerIn } from '@customer-area/shared/isolation';
import { defineJob, enqueueJob, type Job } from '@customer-area/shared/jobs';
import type { Locale } from '@customer-area/shared/locale';
import { firstDuplicate, type RequestedLine, withoutSecrets } from '../line-kinds';
import {
  askedIndex,
  type DomainsPort,
  type IdentityPort,
  type OrderNotPlaced,
  type PriceOrderDeps,
  priceOrder,
  type QuotedLine,
  quotedLines,
  refuseBroughtBeyondScope,
  refusedBy,
  refuseOutsideScope,
  withTheirLines,
} from '../orders';
import type { Totals } from '../pricing';
import { type FindPromoCodeDeps, findPromoCode } from '../promo-codes';
import type { QuoteRow } from './quote.entity';
import type { QuoteStore } from './quote.store';
import { type QuoteWarningCode, quoteWarnings } from './quote-warnings';

export const FORGET_QUOTE = defineJob({ name: 'quote.forget' });

export interface MakeQuoteDeps extends PriceOrderDeps, FindPromoCodeDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly domains: DomainsPort;
  readonly identity: IdentityPort;
  readonly quotes: QuoteStore;
}

export interface MakeQuote {
  readonly dataScope: DataScope;
  readonly ip: string;
  readonly locale: Locale;
  readonly lines: readonly RequestedLine[];
  readonly promoCode: string | null;
}

export interface Quote {
  readonly kind: 'quoted';
  readonly row: QuoteRow;
  readonly lines: readonly QuotedLine[];
  readonly totals: Totals;
  readonly warnings: readonly QuoteWarningCode[];
}

/** Prices are promised that long. */
const QUOTE_HOURS = 24;

/** What an order of these lines would cost now; kept, so that it can be ordered at that price or not at all. Nothing is held. */
export async function makeQuote(
  deps: MakeQuoteDeps,
  { dataScope, ip, locale, lines: asked, promoCode }: MakeQuote,
): Promise<Quote | OrderNotPlaced> {
  refuseOutsideScope(asked, dataScope);
  const profileId = ownerIn(dataScope);
  const lines = asked.map((line, index) => ({ ...line, lineId: newId('lin'), index }));
  const [buyer, answers] = await Promise.all([
    deps.identity.profileSnapshot(profileId),
    deps.domains.reserveLines({ orderId: newId('ord'), profileId, locale, lines, hold: false }),
  ]);
  if (buyer === null) throw unauthenticated();
  const answered = lines.flatMap(({ lineId }) => answers.filter((one) => one.lineId === lineId));
  const refusal = answered.find((line) => !line.ok);
  if (refusal?.ok === false) {
    const field = `input.lines.${answered.indexOf(refusal)}`;
    return { kind: 'refused', code: refusal.code, message: refusal.message, field };
  }
  const accepted = withTheirLines(answered, answers);
  refuseBroughtBeyondScope(accepted, dataScope);
  const duplicate = firstDuplicate(accepted);
  if (duplicate !== null)
    throw badInput(`input.lines.${askedIndex(accepted, duplicate)}`, faultText('input.sameLine'));
  const at = deps.clock.now();
  const expiresAt = new Date(at.getTime() + QUOTE_HOURS * 3_600_000);
  const { read } = deps.database;
  const promo = await findPromoCode(deps, read, promoCode, { profileId, ip }, at);
  if (promo === 'unknown') return refusedBy('PROMO_CODE_INVALID', locale);
  const priced = await priceOrder(deps, read, accepted, buyer, promo, at);
  if (priced.kind === 'refused') {
    const { code, index } = priced;
    return refusedBy(code, locale, index === undefined ? null : `input.lines.${askedIndex(accepted, index)}`);
  }
  const quoted = quotedLines(accepted, priced.totals);
  const row: QuoteRow = {
    ...{ id: newId('quo'), profileId, promoCode: promo?.code ?? null, createdAt: at, expiresAt },
    requested: JSON.stringify(withoutSecrets(asked)),
    priced: JSON.stringify(quoted),
  };
  await deps.database.transact(async (manager) => {
    await deps.quotes.insert(manager, row);
    await enqueueJob(manager, { kind: FORGET_QUOTE, subjectId: row.id, dueAt: expiresAt });
  });
  const atTheEnd = await priceOrder(deps, read, accepted, buyer, promo, expiresAt);
  const warnings = quoteWarnings(accepted, priced.totals, atTheEnd);
  return { kind: 'quoted', row, lines: quoted, totals: priced.totals, warnings };
}

/** The job `quote.forget`: its time is over. */
export function forgetQuote({ database, quotes }: Pick<MakeQuoteDeps, 'database' | 'quotes'>) {
  return ({ subjectId }: Job): Promise<void> =>
    database.transact((manager) => quotes.forget(manager, subjectId));
}
