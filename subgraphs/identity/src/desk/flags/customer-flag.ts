export const CUSTOMER_FLAGS = ['FRAUD_SUSPECTED', 'LEGAL_HOLD', 'DECEASED', 'VULNERABLE'] as const;
export type CustomerFlag = (typeof CUSTOMER_FLAGS)[number];
