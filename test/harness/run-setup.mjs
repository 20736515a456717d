import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Starts nothing. What tests share is started by this process when the first of them asks for it on a socket, and stopped
 * after the last.
 */
export default async function setUpRun() {
  const folder = await mkdtemp(join(tmpdir(), 'customer-area-run-'));
  const stops = [];
  const started = new Map();
  const start = (/** @type {string} */ name) => {
    if (!started.has(name)) {
      started.set(
        name,
        import('./shared-server.mjs').then(({ startShared }) => startShared(name, { start, stops })),
      );
    }
    return started.get(name);
  };
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', async (name) => {
      const answer = await start(String(name)).then(
        (value) => ({ value }),
        (error) => ({ error: String(error.message ?? error) }),
      );
      socket.end(JSON.stringify(answer));
    });
  });
  process.env.TEST_RUN_SOCKET = join(folder, 'run.sock');
  await new Promise((resolve) => server.listen(process.env.TEST_RUN_SOCKET, () => resolve(undefined)));
  server.unref();
  globalThis.tearDownRun = async () => {
    server.close();
    await Promise.allSettled(started.values());
    for (const stop of stops.reverse()) await stop();
    await rm(folder, { recursive: true, force: true });
  };
}
