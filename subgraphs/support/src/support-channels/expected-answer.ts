/** How long a first answer took, of one ticket. */
export interface FirstAnswer {
  readonly category: string;
  readonly minutes: number;
}

/** Of ten customers, eight were answered sooner. */
const SHARE = 0.8;
/** Fewer tell nothing. */
const FEWEST = 5;

/** Within how many minutes four of five first answers came; null while there are too few to tell. */
export function expectedAnswer(answers: readonly FirstAnswer[], category: string | null): number | null {
  const minutes = answers
    .filter((answer) => category === null || answer.category === category)
    .map((answer) => answer.minutes)
    .sort((a, b) => a - b);
  if (minutes.length < FEWEST) return null;
  return minutes[Math.ceil(minutes.length * SHARE) - 1] ?? null;
}
