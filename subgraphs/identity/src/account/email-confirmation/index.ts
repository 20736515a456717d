export { ConfirmEmailResolver } from './confirm-email.resolver';
export { EmailConfirmationRow } from './email-confirmation.entity';
export { EmailConfirmationStore } from './email-confirmation.store';
export {
  type IssueConfirmationDeps,
  issueConfirmation,
  refuseTooManyConfirmations,
} from './issue-confirmation';
export { resendConfirmation } from './resend-confirmation';
