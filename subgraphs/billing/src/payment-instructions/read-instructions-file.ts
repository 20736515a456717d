import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import type { FileContent } from '@customer-area/shared/files';
import { isId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { Locale } from '@customer-area/shared/locale';
import type { SellerFacts } from '@customer-area/shared/seller';
import { OrderStatus, type OrderStore } from '../orders';
import { instructionsFor } from './instructions';
import { instructionsPdf } from './instructions-pdf';

export interface ReadInstructionsFileDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly orders: OrderStore;
  readonly seller: SellerFacts;
}

/** e.g. `ord_01jd….prf_01jd….it`. It is signed with the link: whose order it is was looked at before. */
export function instructionsFileId(orderId: string, profileId: string, locale: Locale): string {
  return `${orderId}.${profileId}.${locale}`;
}

/** How to pay an order, as a file for the gateway's file routes; null once nothing is to be paid. */
export async function readInstructionsFile(
  deps: ReadInstructionsFileDeps,
  fileId: string,
): Promise<FileContent | null> {
  const [orderId = '', profileId = '', locale, ...rest] = fileId.split('.');
  if (!isId(orderId, 'ord') || rest.length > 0 || (locale !== 'it' && locale !== 'en')) return null;
  const [order] = await deps.orders.byIds(deps.database.read, trustedProfileId(profileId), [orderId]);
  if (order?.status !== OrderStatus.AWAITING_PAYMENT) return null;
  const facts = instructionsFor(deps.seller, order.number, [order]);
  const bytes = await instructionsPdf(facts, deps.clock.now(), locale);
  return { name: `${order.number}.pdf`, mediaType: 'application/pdf', bytes };
}
