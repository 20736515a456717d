import { defineOperation, instant } from '@customer-area/shared/contract';
import { z } from 'zod';

export const registrationPrices = defineOperation('registration-prices', {
  description:
    'What registering costs, excluding VAT, by extension. Extensions that are not sold are left out.',
  input: z.object({
    tlds: z.array(z.string().min(1).max(63)).max(100),
    years: z.number().int().min(1).max(10).default(1),
  }),
  output: z.object({
    prices: z.array(z.object({ tld: z.string(), cents: z.number().int(), currency: z.string() })),
  }),
});

export const recoveryPrices = defineOperation('recovery-prices', {
  description:
    'What renewing for a year costs, and restoring a name on top of it, excluding VAT, by extension. What is not sold is null.',
  input: z.object({ tlds: z.array(z.string().min(1).max(63)).max(100) }),
  output: z.object({
    prices: z.array(
      z.object({
        tld: z.string(),
        renewal: z.number().int().nullable(),
        restore: z.number().int().nullable(),
        currency: z.string(),
      }),
    ),
  }),
});

export const renewalTotals = defineOperation('renewal-totals', {
  description:
    'What a profile would pay for an order of one renewal with its services now, with its VAT, for each of these in the order asked; null for what is not sold.',
  input: z.object({
    profileId: z.string().min(1).max(40),
    renewals: z
      .array(
        z.object({
          tld: z.string().min(1).max(63),
          years: z.number().int().min(1).max(10),
          /** What is renewed with the domain, on its third levels too. */
          services: z
            .array(z.object({ service: z.string(), plan: z.string(), annuities: z.number().int().min(1) }))
            .max(2000)
            .default([]),
        }),
      )
      .min(1)
      .max(100),
  }),
  output: z.object({ currency: z.string(), cents: z.array(z.number().int().nullable()) }),
});

export const ownerChangeTotals = defineOperation('owner-change-totals', {
  description:
    'What a profile would pay now for each of these changes of owner in an order of its own, in the order asked; null for what is not sold, and null where there is no such profile.',
  input: z.object({
    profileId: z.string().min(1).max(40),
    /** The domains of each. */
    changes: z
      .array(
        z
          .array(z.object({ name: z.string().min(1).max(253), tld: z.string().min(1).max(63) }))
          .min(1)
          .max(20),
      )
      .min(1)
      .max(100),
  }),
  output: z
    .object({
      currency: z.string(),
      totals: z.array(
        z.object({ net: z.number().int(), vat: z.number().int(), total: z.number().int() }).nullable(),
      ),
    })
    .nullable(),
});

const soldProduct = z.object({
  product: z.string().min(1).max(60),
  operation: z.string().min(1).max(60),
  key: z.string().min(1).max(60),
  /** Years, or months of what is charged by the month; 0 where there is no term. */
  term: z.number().int().min(0).max(120),
});

export const cataloguePrices = defineOperation('catalogue-prices', {
  description: 'What products cost now, excluding VAT, in the order asked; null for what is not sold.',
  input: z.object({ products: z.array(soldProduct).min(1).max(100) }),
  output: z.object({ currency: z.string(), cents: z.array(z.number().int().nullable()) }),
});

export const profileOpenOrders = defineOperation('profile-open-orders', {
  description:
    'The orders of a profile that have not come to an end: how many, the newest hundred, and a digest that is another one as soon as an order comes or goes.',
  input: z.object({ profileId: z.string().min(1).max(40) }),
  output: z.object({
    total: z.number().int(),
    ids: z.array(z.string().max(40)).max(100),
    digest: z.string(),
  }),
});

export const awaitedMoney = defineOperation('awaited-money', {
  description:
    'Until when money may still come that keeps a domain: announced for its renewal or restoration and within its days, or a payment under way. Null when there is none.',
  input: z.object({ profileId: z.string().min(1).max(40), domainId: z.string().min(1).max(40) }),
  output: z.object({ until: instant.nullable() }),
});

export const claimableOrder = defineOperation('claimable-order', {
  description:
    'Whether the token of an order that was placed before signing up is valid, by its SHA-256 in hexadecimal. Changes nothing.',
  input: z.object({ claimHash: z.string().regex(/^[0-9a-f]{64}$/) }),
  output: z.discriminatedUnion('answer', [
    z.object({ answer: z.literal('claimable'), orderId: z.string().min(1).max(40) }),
    z.object({ answer: z.enum(['claimed', 'expired', 'unknown']) }),
  ]),
});
