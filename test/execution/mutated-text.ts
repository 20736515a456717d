import type { RandomSource } from '../stories/fuzz/random-source';

const TOKENS = /"(?:[^"\\]|\\.)*"|\.\.\.|[_A-Za-z][_0-9A-Za-z]*|-?\d+(?:\.\d+)?|[!$&():=@[\]{}|]/g;

/** What may stand in the place of a token, by what its neighbours may be too. */
const ALIKE: readonly RegExp[] = [/^[_A-Za-z]/, /^-?\d/, /^"/, /^[^_A-Za-z\d"-]/];

/** A document with a few of its tokens left out, doubled, swapped or replaced: most are still GraphQL, few are valid. */
export function mutated(text: string, words: readonly string[], random: RandomSource): string {
  const tokens = text.match(TOKENS) ?? [];
  const changes = 1 + random.int(2);
  for (let change = 0; change < changes; change++) {
    const at = random.int(tokens.length);
    const token = tokens[at] ?? '';
    const alike = (one: string) => ALIKE.some((kind) => kind.test(token) && kind.test(one));
    const kind = random.int(8);
    if (kind === 0) tokens.splice(at, 1);
    else if (kind === 1) tokens.splice(at, 0, token);
    else if (kind === 2) tokens.splice(at, 2, tokens[at + 1] ?? token, token);
    else if (kind === 3) tokens[at] = random.pick(['null', '1', '"x"', '$a', '[]', '{}', 'true', 'A']);
    else if (kind === 4 && /^[_A-Za-z]/.test(token)) tokens[at] = random.pick(words);
    // Another one of the same document: the likeliest to be almost right.
    else tokens[at] = random.pick(tokens.filter(alike));
  }
  return tokens.join(' ');
}
