import { stripIgnoredCharacters } from 'graphql';

export interface TextKey {
  /** The text without the name of its operation, where that stands at the beginning, and without what GraphQL ignores. */
  readonly key: string;
  readonly name: string | undefined;
  /** Whether the text begins with its operation: its name is in the key otherwise. */
  readonly beginsWithIt: boolean;
}

const IGNORED = /(?:[ \t\n\r,\uFEFF]|#[^\n\r]*)+/g;
/** Nothing that stands beside one of these becomes another token without a space. */
const AROUND_PUNCTUATORS = / ?([!$&():=@[\]{|}]) ?/g;
const NEEDS_LEXER = /["\uD800-\uDFFF]/;
const BEGINNING = /^query(?: ([_A-Za-z][_0-9A-Za-z]*))?(?=[({])|^(?={)/;

/**
 * What two texts have in common that are the same operation under two names, or with other spaces and comments. Texts of the same key have
 * the same tokens, but for that name. Null for what is certainly no GraphQL.
 */
export function textKey(text: string): TextKey | null {
  const stripped = withoutIgnored(text);
  if (stripped === null) return null;
  const beginning = BEGINNING.exec(stripped);
  if (beginning === null) return { key: stripped, name: undefined, beginsWithIt: false };
  const rest = stripped.slice(beginning[0].length);
  // Variables do not stand without the word, selections may.
  return { key: rest.startsWith('(') ? `query${rest}` : rest, name: beginning[1], beginsWithIt: true };
}

function withoutIgnored(text: string): string | null {
  // Within quotes nothing is ignored, and half a character is refused even in a comment: the lexer knows.
  if (!NEEDS_LEXER.test(text))
    return text.replaceAll(IGNORED, ' ').replaceAll(AROUND_PUNCTUATORS, '$1').replaceAll(/^ | $/g, '');
  try {
    return stripIgnoredCharacters(text);
  } catch {
    return null;
  }
}
