import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { borrowed } from './borrowed.mjs';
import { dropPrepared } from './drop-prepared.mjs';

/**
 * Starts nothing. What tests share is started by this process when the first of them asks for it on a socket, and stopped
 * after the last. What they may not share at the same time, they borrow.
 */
export default async function setUpRun() {
  const folder = await mkdtemp(join(tmpdir(), 'customer-area-run-'));
  const stops = [];
  const started = new Map();
  const making = new Set();
  const make = (/** @type {string} */ name) => {
    const made = import('./shared-server.mjs').then(({ startShared }) => startShared(name, { start, stops }));
    making.add(made);
    return made;
  };
  const start = (/** @type {string} */ name) => {
    if (!started.has(name)) started.set(name, make(name));
    return started.get(name);
  };
  const { take, giveBack } = borrowed(make);
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', async (data) => {
      const [, borrow, name = ''] = /^(borrow )?(.*)$/.exec(String(data)) ?? [];
      const answer = await (borrow ? take(name) : start(name)).then(
        (value) => ({ value }),
        (error) => ({ error: String(error.message ?? error) }),
      );
      // What is borrowed is given back when the borrower, or all of its process, closes the connection.
      if (borrow && 'value' in answer) {
        if (socket.closed) return giveBack(name, answer.value);
        socket.once('close', () => giveBack(name, answer.value));
      }
      socket.write(`${JSON.stringify(answer)}\n`);
    });
  });
  const run = randomBytes(5).toString('hex');
  process.env.TEST_RUN_SOCKET = join(folder, `${run}.sock`);
  await new Promise((resolve) => server.listen(process.env.TEST_RUN_SOCKET, () => resolve(undefined)));
  server.unref();
  globalThis.tearDownRun = async () => {
    server.close();
    await Promise.allSettled(making);
    for (const stop of stops.reverse()) await stop();
    if (process.env.TEST_DATABASE_URL !== undefined) await dropPrepared(process.env.TEST_DATABASE_URL, run);
    await rm(folder, { recursive: true, force: true });
  };
}
