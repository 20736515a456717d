import { type GraphQLSchema, isObjectType } from 'graphql';
import type { IRules } from 'graphql-shield';
import type { Permissions } from './permission-map';

const IN_PERSON = 'In person only: not through an API key or a delegation.';
const RECENTLY = 'has signed in, or confirmed who it is, in the last ten minutes.';
const FRESHLY = `${IN_PERSON} The login ${RECENTLY}`;

/** What a rule asks of the caller, by the name that `describeRule` gave it. */
const WORDS: Readonly<Record<string, string>> = {
  signedIn: IN_PERSON,
  signedInToEnrol: IN_PERSON,
  freshlySignedIn: FRESHLY,
  freshlySignedInToEnrol: FRESHLY,
  withSession: 'Not through an API key.',
};

const WITHIN = 'within ';
const FRESH_WITHIN = 'fresh within ';
const FRESH_OR_KEY_WITHIN = 'fresh or key within ';

/** Adds to the description of each field with a rule what keys and delegations may do there: said once, by the rule that decides. */
export function describeAccess(schema: GraphQLSchema, permissions: Permissions): void {
  for (const [typeName, rules] of Object.entries(permissions.fields)) {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) continue;
    for (const [fieldName, rule] of Object.entries(rules)) {
      const field = type.getFields()[fieldName];
      const words = wordsOf(rule);
      if (field === undefined || words === null) continue;
      field.description = [field.description, words].filter(Boolean).join('\n\n');
    }
  }
}

function wordsOf(rule: IRules): string | null {
  const name = (rule as { readonly name?: unknown }).name;
  if (typeof name !== 'string') return null;
  if (name.startsWith(FRESH_WITHIN))
    return `Not through an API key; delegations need the scope ${scopeIn(name, FRESH_WITHIN)}. The login ${RECENTLY}`;
  if (name.startsWith(FRESH_OR_KEY_WITHIN))
    return `API keys and delegations need the scope ${scopeIn(name, FRESH_OR_KEY_WITHIN)}. Who comes without a key ${RECENTLY}`;
  if (!name.startsWith(WITHIN)) return WORDS[name] ?? null;
  return `API keys and delegations need the scope ${scopeIn(name, WITHIN)}.`;
}

function scopeIn(name: string, beginning: string): string {
  return name.slice(beginning.length).replace(':', '_').toUpperCase();
}
