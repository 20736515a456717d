import { type MessageKey, notValid, type Page, tokenOf, type View, type Visit } from './page';
import { signIn, signInForm, signOut } from './sign-in';

/** `page.<name>.signIn` is said before anything is shown. */
type Name = MessageKey extends infer Key ? (Key extends `page.${infer Name}.signIn` ? Name : never) : never;

interface InvitationPage<Invitation, Accepted> {
  readonly path: string;
  readonly name: Name & ('delegation' | 'ownerChange');
  /** A query that takes the secret as `$token`; null where it leads nowhere. */
  readonly query: string;
  /** A mutation that takes the same secret. */
  readonly mutation: string;
  /** What is offered, once its reader has signed in. */
  readonly offer: (visit: Visit, invitation: Invitation) => Pick<View, 'paragraphs' | 'rows'>;
  /** What is said once it was accepted, or why it was not. */
  readonly said: (visit: Visit, answer: Accepted) => string;
}

/**
 * A page where somebody reads an invitation with their own login, and accepts it. The session lasts from the one button to the other:
 * it ends with the answer, and where there is nothing to accept.
 */
export function invitationPage<Invitation, Accepted>(of: InvitationPage<Invitation, Accepted>): Page {
  return {
    path: of.path,
    show: (visit) => signInAsked(of, visit),
    act: async (visit) => {
      const accessToken = visit.fields.get('session');
      return accessToken === undefined ? read(of, visit) : accept(of, visit, accessToken);
    },
  };
}

function signInAsked({ name }: Pick<InvitationPage<never, never>, 'name'>, visit: Visit): View {
  const { say } = visit;
  return {
    title: say(`page.${name}.title`),
    paragraphs: [say(`page.${name}.signIn`)],
    form: signInForm(visit, { token: tokenOf(visit) }),
  };
}

async function read<Invitation>(of: InvitationPage<Invitation, never>, visit: Visit): Promise<View> {
  const { say, graph } = visit;
  const token = tokenOf(visit);
  const signedIn = await signIn(visit);
  if ('problem' in signedIn) return { ...signInAsked(of, visit), problems: [signedIn.problem] };
  const { accessToken } = signedIn;
  let invitation: Invitation | null = null;
  try {
    const { answer } = await graph.ask<{ answer: Invitation | null }>(of.query, { token }, accessToken);
    invitation = answer;
  } finally {
    if (invitation === null) await signOut(visit, accessToken);
  }
  if (invitation === null) return notValid(visit);
  return {
    title: say(`page.${of.name}.title`),
    ...of.offer(visit, invitation),
    // The session is as short as any; who does not accept lets it end by itself.
    form: { hidden: { token, session: accessToken }, inputs: [], button: say(`page.${of.name}.button`) },
  };
}

async function accept<Accepted>(
  { name, mutation, said }: InvitationPage<never, Accepted>,
  visit: Visit,
  accessToken: string,
): Promise<View> {
  const { say, graph } = visit;
  const { answer } = await graph
    .ask<{ answer: Accepted }>(mutation, { token: tokenOf(visit) }, accessToken)
    .finally(() => signOut(visit, accessToken));
  return { title: say(`page.${name}.title`), paragraphs: [said(visit, answer)] };
}
