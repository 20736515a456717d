import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

const STOP_WITHIN_MS = 5_000;

/**
 * A program that serves; its channel closes when we end, however we end.
 *
 * @param {object} options
 * @param {string[]} options.words of its command, behind `node`
 * @param {NodeJS.ProcessEnv} options.env
 * @param {number} options.port
 * @param {string} [options.health] what it answers as soon as it is ready
 * @param {string} [options.cwd]
 */
export function startProgram({ words, env, port, health = '/health/ready', cwd = process.cwd() }) {
  const child = spawn(process.execPath, words, {
    cwd,
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // In a group of its own: Ctrl-C is for us.
    detached: true,
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  return {
    urls: {},
    pid: child.pid ?? 0,
    ready: answers(`http://127.0.0.1:${port}${health}`, ended),
    stop: async () => {
      child.kill();
      const lastResort = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
      await ended;
      clearTimeout(lastResort);
    },
  };
}

/** @param {string} url @param {Promise<unknown>} ended */
async function answers(url, ended) {
  const isOver = ended.then(() => true);
  for (let attempt = 0; attempt < 600; attempt++) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    if (await Promise.race([isOver, pause(50)])) break;
  }
  throw new Error(`nothing answers at ${url}`);
}
