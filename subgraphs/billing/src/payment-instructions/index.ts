export { composePaymentInstructions, type PaymentInstructionsDeps } from './compose-payment-instructions';
export { instructionsFor } from './instructions';
export { PaymentInstructions, toPaymentInstructions } from './instructions.graphql';
export { paymentInstructionsPermissions } from './instructions.policy';
