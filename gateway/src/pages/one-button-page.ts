import { type MessageKey, notValid, type Page, tokenOf, type View, type Visit } from './page';

/** `page.<name>.title`, `.text`, `.button` and `.done`. */
type Name = MessageKey extends infer Key ? (Key extends `page.${infer Name}.button` ? Name : never) : never;

interface OneButton {
  readonly path: string;
  readonly name: Name &
    ('confirmEmail' | 'stopRecovery' | 'endAccess' | 'verifyRegistrant' | 'takeBackAddress');
  /** A mutation that takes the secret as `$token`. */
  readonly mutation: string;
  /** Whether its answer says that the link was good. */
  readonly succeeded: (answer: unknown) => boolean;
}

/** A page whose button sends the secret of the link to one mutation, and nothing else. */
export function oneButtonPage({ path, name, mutation, succeeded }: OneButton): Page {
  return {
    path,
    show: ({ say, ...visit }): View => ({
      title: say(`page.${name}.title`),
      paragraphs: [say(`page.${name}.text`)],
      form: { hidden: { token: tokenOf({ say, ...visit }) }, inputs: [], button: say(`page.${name}.button`) },
    }),
    act: async (visit: Visit): Promise<View> => {
      const { answer } = await visit.graph.ask<{ answer: unknown }>(mutation, { token: tokenOf(visit) });
      if (!succeeded(answer)) return notValid(visit);
      return { title: visit.say(`page.${name}.title`), paragraphs: [visit.say(`page.${name}.done`)] };
    },
  };
}

const isTrue = (answer: unknown) => answer === true;

export const confirmEmailPage = oneButtonPage({
  path: '/confirm-email',
  name: 'confirmEmail',
  mutation: 'mutation PageConfirmEmail($token: String!) { answer: confirmEmail(token: $token) }',
  succeeded: isTrue,
});

export const stopRecoveryPage = oneButtonPage({
  path: '/stop-recovery',
  name: 'stopRecovery',
  mutation: 'mutation PageStopRecovery($token: String!) { answer: stopRecovery(token: $token) }',
  succeeded: isTrue,
});

export const endAccessPage = oneButtonPage({
  path: '/end-access',
  name: 'endAccess',
  mutation: 'mutation PageEndAccess($token: String!) { answer: endDelegatedAccess(token: $token) }',
  succeeded: isTrue,
});

export const takeBackAddressPage = oneButtonPage({
  path: '/take-back-address',
  name: 'takeBackAddress',
  mutation:
    'mutation PageTakeBackAddress($token: String!) { answer: takeBackRegistrantAddress(token: $token) }',
  succeeded: isTrue,
});

export const verifyRegistrantPage = oneButtonPage({
  path: '/verify-registrant',
  name: 'verifyRegistrant',
  mutation:
    'mutation PageVerifyRegistrant($token: String!) { answer: verifyRegistrant(token: $token) { __typename } }',
  succeeded: (answer) => (answer as { __typename: string }).__typename === 'RegistrantVerified',
});
