import { notValid, type Page, tokenOf, type View, type Visit } from './page';
import { type FormRefused, newPasswordInputs, problemsOf } from './password-fields';

const ACTIVATE = `mutation PageActivateStaff($input: ActivateStaffLoginInput!) {
  answer: activateStaffLogin(input: $input) {
    __typename
    ... on StaffActivated { username }
    ... on FormRefused { problems { field message } }
  }
}`;

type Answer = { readonly __typename: 'StaffActivated'; readonly username: string } | FormRefused;

/** Where a member of staff chooses a password. */
export const activateStaffPage: Page = {
  path: '/staff/activate',
  show: (visit) => asked(visit),
  act: async (visit) => {
    const { fields, say } = visit;
    const password = fields.get('password') ?? '';
    const passwordConfirmation = fields.get('passwordConfirmation') ?? '';
    const { answer } = await visit.graph.ask<{ answer: Answer }>(ACTIVATE, {
      input: { token: tokenOf(visit), password, passwordConfirmation },
    });
    if (answer.__typename === 'FormRefused') {
      const problems = problemsOf(answer, ['password', 'passwordConfirmation']);
      return problems === null ? notValid(visit) : { ...asked(visit), problems };
    }
    const { username } = answer;
    return {
      title: say('page.activateStaff.title'),
      paragraphs: [say('page.activateStaff.done', { username })],
    };
  },
};

function asked(visit: Visit): View {
  const { say } = visit;
  return {
    title: say('page.activateStaff.title'),
    paragraphs: [say('page.activateStaff.text')],
    form: {
      hidden: { token: tokenOf(visit) },
      inputs: newPasswordInputs(visit),
      button: say('page.activateStaff.button'),
    },
  };
}
