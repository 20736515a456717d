import { messages } from '../messages';
import { GraphFault } from '../pages/graph';
import type { Visit } from '../pages/page';

/** The graph does not answer now. */
export const away = () => {
  throw new GraphFault('UNAVAILABLE', 'not now');
};

/** A visit of somebody whose operations are answered by their names; and which sessions it has ended. */
export function visitOf(fields: Record<string, string>, answers: Record<string, () => unknown>) {
  const ended: (string | undefined)[] = [];
  const visit: Visit = {
    ...{ fields: new Map(Object.entries(fields)), locale: 'en', sandbox: false },
    say: (key, facts) => messages.text('en', key, facts),
    graph: {
      ask: async <Data>(operation: string, _: unknown, accessToken?: string) => {
        const [, name = ''] = /(Page\w+)/.exec(operation) ?? [];
        if (name === 'PageSignOut') ended.push(accessToken);
        return (answers[name] ?? (() => ({})))() as Data;
      },
    },
  };
  return { visit, ended };
}
