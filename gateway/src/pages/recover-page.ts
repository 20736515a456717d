import { notValid, type Page, tokenOf, type View, type Visit } from './page';
import { type FormRefused, newPasswordInputs, problemsOf } from './password-fields';

const ANSWER = `mutation PageAnswerRecovery($input: AnswerRecoveryInput!) {
  answer: answerRecovery(input: $input) {
    __typename
    ... on RecoveryStep { ready question codeNeeded triesLeft }
    ... on RecoveryRefused { code message }
  }
}`;
const COMPLETE = `mutation PageCompleteRecovery($input: CompleteRecoveryInput!) {
  answer: completeRecovery(input: $input) {
    __typename
    ... on RecoveryCompleted { username }
    ... on FormRefused { problems { field message } }
    ... on RecoveryRefused { code message }
  }
}`;

interface RecoveryRefused {
  readonly __typename: 'RecoveryRefused';
}
interface RecoveryStep {
  readonly __typename: 'RecoveryStep';
  readonly ready: boolean;
  readonly question: string | null;
  readonly codeNeeded: boolean;
  readonly triesLeft: number;
}
type Completed = { readonly __typename: 'RecoveryCompleted'; readonly username: string };

/** Where a lost password is replaced: first what the profile has to prove, then the new password. */
export const recoverPage: Page = {
  path: '/recover',
  show: (visit) => {
    const { say } = visit;
    const form = { hidden: { token: tokenOf(visit) }, inputs: [], button: say('page.continue') };
    return { title: say('page.recover.title'), paragraphs: [say('page.recover.text')], form };
  },
  act: async (visit) => (visit.fields.has('password') ? complete(visit) : prove(visit)),
};

async function prove(visit: Visit): Promise<View> {
  const { fields, say, graph } = visit;
  const [answer, code] = [fields.get('answer') || null, fields.get('code') || null];
  const input = { token: tokenOf(visit), answer, code };
  const step = (await graph.ask<{ answer: RecoveryStep | RecoveryRefused }>(ANSWER, { input })).answer;
  if (step.__typename === 'RecoveryRefused') return notValid(visit);
  if (step.ready) return askedPassword(visit);
  const inputs = [
    ...(step.question === null
      ? []
      : [
          {
            name: 'answer',
            label: step.question,
            type: 'text',
            autocomplete: 'off',
            required: true,
          } as const,
        ]),
    ...(step.codeNeeded ? [codeInput(visit)] : []),
  ];
  const wasTried = answer !== null || code !== null;
  return {
    title: say('page.recover.title'),
    ...(wasTried ? { problems: [say('page.recover.wrong', { triesLeft: step.triesLeft })] } : {}),
    paragraphs: [say('page.recover.prove')],
    form: { hidden: { token: tokenOf(visit) }, inputs, button: say('page.continue') },
  };
}

async function complete(visit: Visit): Promise<View> {
  const { fields, say, graph } = visit;
  const password = fields.get('password') ?? '';
  const passwordConfirmation = fields.get('passwordConfirmation') ?? '';
  const input = { token: tokenOf(visit), password, passwordConfirmation };
  const { answer } = await graph.ask<{ answer: Completed | FormRefused | RecoveryRefused }>(COMPLETE, {
    input,
  });
  if (answer.__typename === 'RecoveryRefused') return notValid(visit);
  if (answer.__typename === 'FormRefused') {
    const problems = problemsOf(answer, ['password', 'passwordConfirmation']);
    return problems === null ? notValid(visit) : { ...askedPassword(visit), problems };
  }
  const { username } = answer;
  return { title: say('page.recover.title'), paragraphs: [say('page.recover.done', { username })] };
}

function askedPassword(visit: Visit): View {
  const { say } = visit;
  return {
    title: say('page.recover.title'),
    paragraphs: [say('page.recover.choose')],
    form: {
      hidden: { token: tokenOf(visit) },
      inputs: newPasswordInputs(visit),
      button: say('page.recover.button'),
    },
  };
}

export function codeInput({ say }: Visit, required = true) {
  const rest = { type: 'text', autocomplete: 'one-time-code', required } as const;
  return { name: 'code', label: say('page.code'), ...rest };
}
