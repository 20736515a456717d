import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { rootFieldNames } from '../root-field-names';

/**
 * What opens or refreshes a session, by whoever is not signed in. Clients put the token they have into every request; to these an
 * expired or revoked one is no obstacle, because they are what one does about it.
 */
export const SESSION_OPENING: ReadonlySet<string> = new Set([
  'activateStaffLogin',
  'answerRecovery',
  'completeRecovery',
  'completeRegistration',
  'completeSignIn',
  'preparePasskeySignIn',
  'refreshSession',
  'signIn',
  'signInWithPasskey',
  'startRecovery',
  'startRegistration',
]);

/** Whether the operation does nothing but that. */
export function opensSession(document: DocumentNode, operation: OperationDefinitionNode): boolean {
  if (operation.operation !== 'mutation') return false;
  return rootFieldNames(document, operation).every((name) => SESSION_OPENING.has(name));
}
