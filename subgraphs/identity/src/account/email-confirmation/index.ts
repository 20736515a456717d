export { ConfirmEmailResolver } from './confirm-email.resolver';
export { EmailConfirmationStore } from './email-confirmation.store';
export {
  type IssueConfirmationDeps,
  issueConfirmation,
  refuseTooManyConfirmations,
} from './issue-confirmation';
export { verificationEventHandlers } from './verification-events';
