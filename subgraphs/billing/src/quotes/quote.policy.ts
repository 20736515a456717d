import { type Permissions, within } from '@customer-area/shared/graphql';

/** Whoever may order may ask what it would cost. */
export const quotePermissions = {
  fields: { Mutation: { quote: within('orders:place') } },
  types: {
    Quote: 'with its parent',
    QuoteLine: 'with its parent',
    QuoteWarning: 'with its parent',
  },
} as const satisfies Permissions;
