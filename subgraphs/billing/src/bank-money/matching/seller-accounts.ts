import type { SellerFacts } from '@customer-area/shared/seller';

/** Where the seller's money arrives. */
export type SellerAccounts = Pick<SellerFacts, 'iban' | 'postalAccount'>;

/** The bank of the Italian post, as IBANs of its accounts have it; the account number is their end. */
const POSTAL = /^IT\d{2}[A-Z]07601\d{5}(\d{12})$/;

const isPostal = ({ postalAccount }: SellerAccounts, account: string): boolean =>
  POSTAL.exec(account)?.[1] === postalAccount.padStart(12, '0');

/** Whether an IBAN is an account of the seller: at the bank, or at the post. */
export function isOurs(seller: SellerAccounts, account: string): boolean {
  return account === seller.iban || isPostal(seller, account);
}

/** By which means money came that is on this account. */
export function meansOf(seller: SellerAccounts, account: string): 'BANK_TRANSFER' | 'POSTAL_SLIP' {
  return isPostal(seller, account) ? 'POSTAL_SLIP' : 'BANK_TRANSFER';
}
