import type { SellerFacts } from '@customer-area/shared/seller';
import { type OrderRow, stillDue } from '../orders';
import { epcPayload, qrImage } from './epc-code';
import { slipCode } from './slip-code';

/** Everything that somebody needs who pays without being charged. */
export interface Instructions {
  readonly reference: string;
  readonly cents: number;
  readonly currency: string;
  readonly beneficiary: string;
  readonly iban: string;
  readonly bic: string;
  readonly postalAccount: string;
  /** For the app of a bank. */
  readonly epc: string;
  readonly slipCode: string;
}

/** How to send what is still due of these orders, under their number or the reference of the request for them. */
export function instructionsFor(
  seller: SellerFacts,
  reference: string,
  orders: readonly OrderRow[],
): Instructions {
  const cents = orders.reduce((sum, order) => sum + stillDue(order), 0);
  const { name: beneficiary, iban, bic, postalAccount } = seller;
  return {
    ...{ reference, cents, currency: orders[0]?.currency ?? 'EUR', beneficiary, iban, bic, postalAccount },
    epc: epcPayload({ seller, cents, reference }),
    slipCode: slipCode(reference),
  };
}

export const qrOf = ({ epc }: Instructions): string => qrImage(epc);
