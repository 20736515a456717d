import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from './build.mjs';
import { Refusal } from './refusal.mjs';
import { watchSources } from './watch.mjs';

/**
 * Keeps the running service what its sources say. The database is not touched: data and sessions stay.
 *
 * @param {{ root: string, say: (line: string) => void, complain: (line: string) => void,
 *   restart: () => Promise<void> }} _
 * @returns {Promise<() => void>} stops it
 */
export async function rebuildOnChange({ root, say, complain, restart }) {
  const supergraph = () => readFile(join(root, 'gateway/supergraph.graphql'), 'utf8').catch(() => '');
  let composed = await supergraph();
  let over = false;
  const stopWatching = await watchSources(root, async () => {
    const begun = Date.now();
    try {
      const { built, removed } = await build({ root });
      const now = await supergraph();
      if (built + removed === 0 && now === composed) return;
      composed = now;
      await restart();
      say(`changed: ${built} built, ready again (${((Date.now() - begun) / 1_000).toFixed(1)} s)`);
    } catch (error) {
      if (over) return;
      // What runs goes on as it was; the next change is the next attempt.
      complain(error instanceof Refusal ? error.message : String(/** @type {Error} */ (error).stack));
    }
  });
  return () => {
    over = true;
    stopWatching();
  };
}
