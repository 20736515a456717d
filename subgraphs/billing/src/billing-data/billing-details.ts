import { z } from 'zod';

export const billingAddress = z.object({
  street: z.string(),
  postalCode: z.string(),
  city: z.string(),
  province: z.string().nullable(),
  country: z.string(),
});

export type BillingAddress = z.output<typeof billingAddress>;

/** What a customer adds for invoices to the name and identifiers of its profile. Null: as the profile says, or none. */
export interface BillingDetails {
  readonly recipientCode: string | null;
  readonly pec: string | null;
  readonly purchaseOrder: string | null;
  readonly cig: string | null;
  readonly cup: string | null;
  readonly secondEmail: string | null;
  readonly address: BillingAddress | null;
}

export const NO_DETAILS: BillingDetails = {
  recipientCode: null,
  pec: null,
  purchaseOrder: null,
  cig: null,
  cup: null,
  secondEmail: null,
  address: null,
};
