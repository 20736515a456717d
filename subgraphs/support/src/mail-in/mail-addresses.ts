import { SignedAddresses } from '@customer-area/shared/signed-addresses';

export interface MailAddressesConfig {
  readonly SERVICE_KEY: string;
  readonly MAIL_REPLY_DOMAIN?: string | undefined;
  readonly MAIL_RETURN_DOMAIN?: string | undefined;
}

/** What an address is for, and of which ticket or letter. */
export type Destination =
  | { readonly kind: 'TICKET'; readonly ticketId: string }
  | { readonly kind: 'LETTER'; readonly letterId: string };

/** The addresses at which this service takes mail: those that it or identity has made, and no others. */
export function mailAddresses({ SERVICE_KEY, MAIL_REPLY_DOMAIN, MAIL_RETURN_DOMAIN }: MailAddressesConfig) {
  const at = (purpose: string, domain: string | undefined) =>
    domain === undefined ? null : new SignedAddresses(SERVICE_KEY, purpose, domain);
  const tickets = at('ticket', MAIL_REPLY_DOMAIN);
  const letters = at('bounce', MAIL_RETURN_DOMAIN);
  return {
    replyAddressOf: tickets === null ? null : (ticketId: string): string => tickets.addressOf(ticketId),
    /** Null for an address that was made up, and for any other. */
    destinationOf: (address: string): Destination | null => {
      const ticketId = tickets?.idIn(address) ?? null;
      if (ticketId !== null) return { kind: 'TICKET', ticketId };
      const letterId = letters?.idIn(address) ?? null;
      return letterId === null ? null : { kind: 'LETTER', letterId };
    },
  };
}
