import { rm } from 'node:fs/promises';
import { connect } from 'node:net';

/**
 * Takes away the file of a socket that a killed process has left behind, so that it can be listened on again. One that is
 * still answered at stays, and is an error: two services would take each other's questions.
 */
export async function freeSocket(path: string): Promise<void> {
  if (await answers(path)) throw new Error(`another process listens on ${path}`);
  await rm(path, { force: true });
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
