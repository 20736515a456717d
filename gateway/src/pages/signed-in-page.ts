import type { Page, View, Visit } from './page';
import { signIn, signInForm, signOut } from './sign-in';

interface SignedInPage {
  readonly path: string;
  /** Where the reader has not signed in yet. */
  readonly title: (visit: Visit) => string;
  readonly query: string;
  readonly variables: (visit: Visit) => Readonly<Record<string, unknown>>;
  /** What the answer looks like; null where there is nothing, or nothing that the reader may see. */
  readonly view: (visit: Visit, answer: never) => View | null;
}

/** A page that shows what its reader may see after signing in, and ends that session at once. */
export function signedInPage({ path, title, query, variables, view }: SignedInPage): Page {
  const asked = (visit: Visit): View => ({
    title: title(visit),
    paragraphs: [visit.say('page.signIn.text')],
    form: signInForm(visit, {}),
  });
  return {
    path,
    show: asked,
    act: async (visit) => {
      const signedIn = await signIn(visit);
      if ('problem' in signedIn) return { ...asked(visit), problems: [signedIn.problem] };
      const { accessToken } = signedIn;
      try {
        const { answer } = await visit.graph.ask<{ answer: never }>(query, variables(visit), accessToken);
        return answer === null ? nothing(visit) : (view(visit, answer) ?? nothing(visit));
      } finally {
        await signOut(visit, accessToken);
      }
    },
  };
}

const nothing = ({ say }: Visit): View => ({
  title: say('page.nothing.title'),
  paragraphs: [say('page.nothing.text')],
  status: 404,
});
