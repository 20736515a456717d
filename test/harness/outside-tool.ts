import { spawnSync } from 'node:child_process';
import packages from '../debian-packages.json';

/** A package of Debian that tests need; all of them stand in `test/debian-packages.json`. */
export type OutsideTool = keyof typeof packages;

/** `describe` for what needs a program of Debian: skipped where it is missing, which `npm test` then says. */
export function describeWith(tool: OutsideTool, title: string, tests: () => void): void {
  const [program = '', ...args] = packages[tool].proof;
  const isThere = spawnSync(program, args, { stdio: 'ignore' }).status === 0;
  (isThere ? describe : describe.skip)(title, tests);
}
