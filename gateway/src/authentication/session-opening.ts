import { type DocumentNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';

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
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one.selectionSet] as const] : [],
    ),
  );
  // Fragments have been validated: none spreads itself.
  const onlyOpening = ({ selections }: SelectionSetNode): boolean =>
    selections.every((selection) => {
      if (selection.kind === Kind.FIELD) return SESSION_OPENING.has(selection.name.value);
      if (selection.kind === Kind.INLINE_FRAGMENT) return onlyOpening(selection.selectionSet);
      const set = fragments.get(selection.name.value);
      return set !== undefined && onlyOpening(set);
    });
  return onlyOpening(operation.selectionSet);
}
