import { lstat, rm } from 'node:fs/promises';
import { connect } from 'node:net';

/**
 * Takes away the file of a socket that a killed process has left behind, so that it can be listened on again. One that is
 * still listened at stays, and is an error: two services would take each other's questions. So does whatever is no socket.
 */
export async function freeSocket(path: string): Promise<void> {
  const there = await lstat(path).catch(nothingThere);
  if (there === null) return;
  if (!there.isSocket()) throw new Error(`${path} is no socket`);
  if (!(await isDead(path))) throw new Error(`another process listens on ${path}`);
  await rm(path, { force: true });
}

function nothingThere(error: NodeJS.ErrnoException): null {
  if (error.code !== 'ENOENT') throw error;
  return null;
}

/** Only these say that nobody listens: a busy service has no room (EAGAIN), and another user's may not be asked (EACCES). */
const DEAD: ReadonlySet<string | undefined> = new Set(['ECONNREFUSED', 'ENOENT']);

function isDead(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path, () => {
      socket.destroy();
      resolve(false);
    });
    socket.once('error', ({ code }: NodeJS.ErrnoException) => resolve(DEAD.has(code)));
  });
}
