import { z } from 'zod';

const text = z.string().nullable();

/** What a customer adds for invoices to the name and identifiers of its profile. Null: as the profile says, or none. */
export const billingDetails = z.object({
  recipientCode: text,
  pec: text,
  purchaseOrder: text,
  cig: text,
  cup: text,
  secondEmail: text,
  address: z
    .object({
      street: z.string(),
      postalCode: z.string(),
      city: z.string(),
      province: text,
      country: z.string(),
    })
    .nullable(),
});

export type BillingDetails = z.output<typeof billingDetails>;
export type BillingAddress = NonNullable<BillingDetails['address']>;

export const NO_DETAILS: BillingDetails = {
  recipientCode: null,
  pec: null,
  purchaseOrder: null,
  cig: null,
  cup: null,
  secondEmail: null,
  address: null,
};
