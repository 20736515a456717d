import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Reads a file of a folder as an earlier commit has it; null for one that it does not have. */
export type ReadOld = (file: string) => string | null;

/**
 * The commit that the work tree is compared with: the last one while one of `files` has changes that are not committed, else the one
 * before it (the first parent of a merge). A sentence where there is none: no git, a copy without history, a first commit.
 */
export function previousCommit(folder: string, files: readonly string[]): ReadOld | string {
  if (git(folder, ['rev-parse', '--verify', 'HEAD']) === null) return 'there is no git history here';
  const isCommitted = files.every((file) => show(folder, 'HEAD', file) === read(join(folder, file)));
  const base = isCommitted ? 'HEAD~1' : 'HEAD';
  if (git(folder, ['rev-parse', '--verify', base]) === null)
    return 'the commit before this one is not here (a first commit or a shallow clone)';
  return (path) => show(folder, base, path);
}

const read = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : null);

function show(folder: string, commit: string, file: string): string | null {
  return git(folder, ['show', `${commit}:./${file}`]);
}

function git(folder: string, args: readonly string[]): string | null {
  const { status, stdout } = spawnSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return status === 0 ? stdout : null;
}
