import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from './refusal.mjs';

const firstDelay = 200;
const longestDelay = 5_000;
/** Whoever waits for a restart does not want to wait for a drain. */
const restartPatience = 300;
/** A process that stayed up this long died of something new: it is started again without delay growing further. */
const longLife = 10_000;

/**
 * What is kept running.
 *
 * @typedef {object} Role
 * @property {string} name
 * @property {() => import('node:child_process').ChildProcess} spawn
 * @property {() => Promise<boolean>} isReady
 * @property {() => string | undefined} [lastWords] what the process said was wrong, when it ended
 * @property {() => void} [onReady] called once
 * @property {'always' | 'never' | 'when asked'} restart whether it is started again when it dies
 * @property {number} pollEvery milliseconds between two looks whether it is ready
 * @property {number} readyWithin milliseconds
 * @property {() => Promise<NodeJS.Signals>} [stopSignal] SIGTERM when absent
 * @property {number} stopWithin milliseconds until it is killed
 * @property {(line: string) => void} say
 */

/**
 * Keeps one process running: starts it, tells when it is ready, starts it again when it dies, stops it.
 *
 * @param {Role} role
 * @returns {{ ready: Promise<void>, stop: () => Promise<void>, restart: () => Promise<void> }}
 */
export function supervise(role) {
  const stopping = new AbortController();
  let wasReady = false;
  let asked = new AbortController();
  let delay = firstDelay;
  /** @type {Life} */
  let life = begin(role);

  const ready = untilReady(role, () => life, stopping.signal).then(() => {
    wasReady = true;
    role.onReady?.();
    void restartForever();
  });
  // Whoever awaits it gets the error; stopping without having awaited it is fine.
  ready.catch(() => {});

  async function restartForever() {
    while (role.restart !== 'never') {
      const how = await life.ended;
      if (stopping.signal.aborted) return;
      if (!asked.signal.aborted) await waitToRestart(how);
      if (stopping.signal.aborted) return;
      asked = new AbortController();
      life = begin(role);
    }
  }

  /** @param {string} how it ended */
  async function waitToRestart(how) {
    const either = AbortSignal.any([stopping.signal, asked.signal]);
    if (role.restart === 'when asked') {
      role.say(`${role.name} ended (${how}): it is started again at the next change.`);
      await new Promise((resolve) => either.addEventListener('abort', resolve, { once: true }));
      return;
    }
    delay = Date.now() - life.since > longLife ? firstDelay : delay;
    role.say(`${role.name} ended (${how}): starting it again in ${delay} ms.`);
    await pause(delay, undefined, { signal: either }).catch(() => {});
    delay = Math.min(delay * 2, longestDelay);
  }

  return {
    ready,
    stop: async () => {
      stopping.abort();
      await life.stop();
      if (!wasReady) await ready.catch(() => {});
    },
    restart: async () => {
      const before = life;
      asked.abort();
      await before.stop(restartPatience);
      while (life === before && !stopping.signal.aborted) await pause(5);
      await untilReady(role, () => life, stopping.signal);
    },
  };
}

/**
 * One run of the process.
 *
 * @typedef {object} Life
 * @property {number} since
 * @property {Promise<string>} ended how it ended
 * @property {() => boolean} isOver
 * @property {(patience?: number) => Promise<void>} stop
 */

/**
 * @param {Role} role
 * @returns {Life}
 */
function begin(role) {
  const child = role.spawn();
  let over = false;
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    child.on('error', (error) => {
      // Also reported when a signal could not be sent: only a process that was never started is over.
      if (child.pid === undefined) resolve(error.message);
    });
    // 'close' comes after the last of its output, which may hold the reason.
    child.on('close', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
  ended.then(() => {
    over = true;
  });
  return {
    since: Date.now(),
    ended,
    isOver: () => over,
    stop: async (patience = role.stopWithin) => {
      if (over) return;
      child.kill((await role.stopSignal?.()) ?? 'SIGTERM');
      const lastResort = setTimeout(() => child.kill('SIGKILL'), patience);
      await ended;
      clearTimeout(lastResort);
    },
  };
}

/**
 * @param {Role} role
 * @param {() => Life} life
 * @param {AbortSignal} stopping
 */
async function untilReady(role, life, stopping) {
  const deadline = Date.now() + role.readyWithin;
  for (;;) {
    if (await role.isReady()) return;
    stopping.throwIfAborted();
    if (life().isOver()) {
      const how = await life().ended;
      throw new Refusal(`${role.name} could not start: ${role.lastWords?.() ?? how}`);
    }
    if (Date.now() > deadline) {
      const words = role.lastWords?.();
      throw new Refusal(
        `${role.name} was not ready after ${role.readyWithin / 1000} s${words ? `: ${words}` : '.'}`,
      );
    }
    await pause(role.pollEvery);
  }
}
