export { askForVerification } from './ask-for-verification';
export { ConfirmEmailResolver } from './confirm-email.graphql';
export { type IssueConfirmation, issueConfirmation, refuseTooManyConfirmations } from './issue-confirmation';
