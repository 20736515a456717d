export { ConfirmEmailResolver } from './confirm-email.graphql';
export { type IssueConfirmation, issueConfirmation } from './issue-confirmation';
