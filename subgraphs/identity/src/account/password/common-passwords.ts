/** Words of this very service: on no international list, and the first ones tried against its customers. */
const SERVICE_WORDS = ['aruba', 'arubait', 'areaclienti', 'customerarea', 'dominio', 'hosting', 'registrar'];

// Two readings, since 1 and ! stand for "i" as often as for "l".
const LEET_AS_I: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
  '€': 'e',
};
const LEET_AS_L: Readonly<Record<string, string>> = { ...LEET_AS_I, '1': 'l', '!': 'l' };

const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '12345678901234567890',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
];
const RUNS = ROWS.flatMap((row) => [row, [...row].reverse().join('')]);
const MIN_RUN = 3;

const MIN_DISTINCT_CHARACTERS = 4;
/** More is not looked at: a longer password is refused for its length. */
const MAX_EXAMINED = 128;

/**
 * Whether a password is on the list of common and breached ones (zxcvbn-ts), or one small step away from it: other case,
 * leet spelling, digits and signs before or after ("Password2026!"), the same twice, runs of the keyboard or alphabet.
 * An empty password is as common as any. Digits and signs around a known word count as a small step unless they are longer than the word and no known
 * password themselves.
 */
export function isCommonPassword(password: string): boolean {
  const plain = [...password.normalize('NFKC').toLowerCase()].slice(0, MAX_EXAMINED).join('');
  if (new Set(plain).size < MIN_DISTINCT_CHARACTERS || isMadeOfRuns(plain)) return true;
  return coresOf(plain).some(
    ({ core, rest }) => isKnown(core) && (core.length >= rest.length || isGuessable(rest)),
  );
}

interface Core {
  readonly core: string;
  readonly rest: string;
}

/** The password without some or all of the digits and signs at its end, and with or without those at its front. */
function coresOf(plain: string): Core[] {
  const head = /^\P{L}*/u.exec(plain)?.[0] ?? '';
  const tail = /\P{L}*$/u.exec(plain)?.[0] ?? '';
  return ['', head].flatMap((front) => {
    const shortest = Math.max(plain.length - tail.length, front.length);
    const ends = Array.from({ length: plain.length - shortest + 1 }, (_, index) => shortest + index);
    return ends.map((end) => ({ core: plain.slice(front.length, end), rest: front + plain.slice(end) }));
  });
}

function isKnown(word: string): boolean {
  return [word, spelledWith(LEET_AS_I, word), spelledWith(LEET_AS_L, word)].some((reading) =>
    knownPasswords().has(repeatedPart(reading)),
  );
}

function isGuessable(rest: string): boolean {
  return knownPasswords().has(rest) || isMadeOfRuns(rest);
}

function spelledWith(leet: Readonly<Record<string, string>>, word: string): string {
  return [...word].map((character) => leet[character] ?? character).join('');
}

/** "ciaociaociao" → "ciao"; a text that repeats nothing is its own part. */
function repeatedPart(text: string): string {
  return text.slice(0, (text + text).indexOf(text, 1));
}

/** Whether nothing is left after taking off runs of at least three: "abcdef123456", "qwertyuiop!!!". */
function isMadeOfRuns(text: string): boolean {
  let position = 0;
  while (position < text.length) {
    const length = runLength(text.slice(position));
    if (length < MIN_RUN) return false;
    position += length;
  }
  return text !== '';
}

function runLength(text: string): number {
  let longest = /^(.)\1*/su.exec(text)?.[0].length ?? 0;
  while (longest < text.length && RUNS.some((run) => run.includes(text.slice(0, longest + 1)))) longest += 1;
  return longest;
}

let loaded: ReadonlySet<string> | undefined;

function knownPasswords(): ReadonlySet<string> {
  loaded ??= loadKnownPasswords();
  return loaded;
}

/** 49,000 entries, unpacked on first use: a process that never sees a password does not pay for them. */
function loadKnownPasswords(): ReadonlySet<string> {
  const { dictionary }: typeof import('@zxcvbn-ts/language-common') = require('@zxcvbn-ts/language-common');
  return new Set([...dictionary['passwords-common'], ...SERVICE_WORDS]);
}
