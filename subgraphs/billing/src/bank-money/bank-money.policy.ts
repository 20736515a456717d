import { type Permissions, staffWith } from '@customer-area/shared/graphql';

const mayMatch = staffWith('payments:match');

export const bankMoneyPermissions = {
  fields: {
    Query: { bankStatement: mayMatch, unmatchedPayments: mayMatch },
    Mutation: {
      bankStatementUpload: mayMatch,
      importBankStatement: mayMatch,
      matchPayment: mayMatch,
      creditPayment: mayMatch,
      returnPayment: mayMatch,
      markPaid: mayMatch,
    },
  },
  types: {
    BankStatement: 'with its parent',
    BankStatementUpload: 'public',
    BankStatementRefused: 'public',
    BankLine: 'with its parent',
    BankLineReview: 'with its parent',
    BankLineConnection: 'with its parent',
    BankLineEdge: 'with its parent',
    BankLineRefused: 'public',
    MarkPaidAnswer: 'with its parent',
    OrderMarkedPaid: 'with its parent',
    MarkPaidRefused: 'public',
  },
} as const satisfies Permissions;
