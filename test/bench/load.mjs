import { Pool } from 'undici';

const CONNECTIONS = 16;
const LONGEST_MS = 30_000;

/**
 * @typedef {{ path: string, headers: Record<string, string>, body: string }} Ask
 * @typedef {{ operations: number, latencies: number[], ms: number }} Load
 */

/** Sixteen connections to one candidate, kept open between blocks. Loopback only. */
export class Client {
  /** @param {string} url */
  constructor(url) {
    this.pool = new Pool(url, {
      connections: CONNECTIONS,
      headersTimeout: LONGEST_MS,
      bodyTimeout: LONGEST_MS,
    });
  }

  /**
   * @param {Ask} ask
   * @returns {Promise<string>}
   */
  async send({ path, headers, body }) {
    const response = await this.pool.request({ method: 'POST', path, headers, body });
    const text = await response.body.text();
    if (response.statusCode !== 200) throw new Error(`HTTP ${response.statusCode}: ${text.slice(0, 500)}`);
    return text;
  }

  /**
   * Asks for so long on all connections, each one its next question as soon as the last is answered.
   *
   * @param {number} seconds
   * @param {() => { ask: Ask, expected: string }} next an answer that differs from the expected one ends the benchmark
   * @param {(answer: string) => string} [compared] what of an answer is compared
   * @returns {Promise<Load>}
   */
  async block(seconds, next, compared = (answer) => answer) {
    const latencies = [];
    const begun = performance.now();
    const until = begun + seconds * 1_000;
    const connection = async () => {
      while (performance.now() < until) {
        const { ask, expected } = next();
        const sentAt = performance.now();
        const text = await this.send(ask);
        latencies.push(performance.now() - sentAt);
        if (compared(text) !== expected)
          throw new Error(`another answer than before:\n${text.slice(0, 500)}`);
      }
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, connection));
    return { operations: latencies.length, latencies, ms: performance.now() - begun };
  }

  /**
   * Sends each of these once, as many at a time as there are connections.
   *
   * @param {Ask[]} asks
   * @param {(text: string) => void} check throws when an answer is not good
   * @returns {Promise<Load>}
   */
  async each(asks, check) {
    const waiting = [...asks];
    const latencies = [];
    const begun = performance.now();
    const connection = async () => {
      for (let ask = waiting.shift(); ask !== undefined; ask = waiting.shift()) {
        const sentAt = performance.now();
        check(await this.send(ask));
        latencies.push(performance.now() - sentAt);
      }
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, connection));
    return { operations: latencies.length, latencies, ms: performance.now() - begun };
  }

  /** Whatever is still being asked: nobody waits for it. */
  close() {
    return this.pool.destroy();
  }
}
