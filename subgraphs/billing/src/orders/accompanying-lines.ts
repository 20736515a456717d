import type { AcceptedLine, ReservedLine } from './domains-port';

/** The lines of the order: each that was asked for, with those that it brings behind it. */
export function withTheirLines(
  asked: readonly ReservedLine[],
  answers: readonly ReservedLine[],
): AcceptedLine[] {
  const accepted = (lines: readonly ReservedLine[]) => lines.filter((line): line is AcceptedLine => line.ok);
  return accepted(asked).flatMap((line) => [
    line,
    ...accepted(answers).filter(({ comesWith }) => comesWith === line.lineId),
  ]);
}

/** Where the line stands in the input that this one was asked for with. */
export function askedIndex(lines: readonly AcceptedLine[], index: number): number {
  return lines.slice(0, index + 1).filter(({ comesWith }) => comesWith === null).length - 1;
}
