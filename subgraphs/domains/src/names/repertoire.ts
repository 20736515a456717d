/** A writing system, by its Unicode name. */
export type Script = (typeof SCRIPTS)[number];

/** Which letters an extension accepts besides digits and hyphen. */
export interface Repertoire {
  readonly scripts: readonly Script[];
  /** The registry's closed list of letters; `null` where any letter of the scripts is accepted. */
  readonly letters: ReadonlySet<string> | null;
}

export type RepertoireProblem = 'MIXED_SCRIPT' | 'SCRIPT_NOT_ALLOWED' | 'CHARACTER_NOT_IN_REPERTOIRE';

// Enough to recognise every script a customer may type; a letter of any other script counts as "Unknown".
const SCRIPTS = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Armenian',
  'Hebrew',
  'Arabic',
  'Devanagari',
  'Bengali',
  'Thai',
  'Georgian',
  'Hangul',
  'Hiragana',
  'Katakana',
  'Han',
  'Cherokee',
] as const;

/** A set of letters as the tables have it. */
export function repertoireOf(scripts: string, letters: string | null): Repertoire {
  const known = scripts.split(',').map((name) => {
    const script = SCRIPTS.find((one) => one === name);
    if (script === undefined) throw new Error(`no script is called ${name}`);
    return script;
  });
  return { scripts: known, letters: letters === null ? null : new Set(letters) };
}

const scriptPatterns = SCRIPTS.map((script) => ({
  script,
  pattern: new RegExp(`^\\p{Script=${script}}$`, 'u'),
}));
const commonPattern = /^[\p{Script=Common}\p{Script=Inherited}]$/u;

/**
 * What keeps a label (Unicode form, already valid by UTS 46) out of an extension. Letters of two scripts in one label
 * are always refused: the Cyrillic "а" in "pаypal" looks like the Latin one (UTS 39, single-script restriction).
 * Japanese and Korean, which do mix scripts, would need their own rule.
 */
export function repertoireProblem(label: string, repertoire: Repertoire): RepertoireProblem | null {
  const letters = [...label].filter((character) => !/^[0-9-]$/.test(character));
  const scripts = new Set(letters.map(scriptOf).filter((script) => script !== 'Common'));
  if (scripts.size > 1) return 'MIXED_SCRIPT';
  if (![...scripts].every((script) => repertoire.scripts.some((allowed) => allowed === script))) {
    return 'SCRIPT_NOT_ALLOWED';
  }
  return letters.every((letter) => isAccepted(letter, repertoire)) ? null : 'CHARACTER_NOT_IN_REPERTOIRE';
}

function isAccepted(letter: string, { letters }: Repertoire): boolean {
  return letters === null ? /^[\p{L}\p{M}]$/u.test(letter) : letters.has(letter);
}

function scriptOf(character: string): Script | 'Common' | 'Unknown' {
  if (commonPattern.test(character)) return 'Common';
  return scriptPatterns.find(({ pattern }) => pattern.test(character))?.script ?? 'Unknown';
}
