export { composePaymentInstructions } from './compose-payment-instructions';
export { instructionsFor } from './instructions';
export { PaymentInstructions, toPaymentInstructions } from './instructions.graphql';
export { paymentInstructionsPermissions } from './instructions.policy';
