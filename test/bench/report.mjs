import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';

/** What the figures are of. */
export const machine = () => ({ cpu: cpus()[0]?.model, cores: cpus().length, node: process.version });

export function head() {
  const { cpu, cores, node } = machine();
  return `Node ${node.slice(1)}, ${cores} × ${cpu}\n`;
}

/**
 * @param {import('./measure.mjs').Measurement} measurement
 * @param {string} [share] what the others are compared with
 */
export function table({ name, title, contestants, noise }, share = 'of yardstick') {
  const columns = ['CPU ms/op', '(10–90 %)', share, '(10–90 %)', 'db ms/op', 'req/s', 'p50 ms', 'p99 ms'];
  const rows = contestants.map((one) => [
    one.name,
    one.cpuMsPerOperation.median.toFixed(2),
    range(one.cpuMsPerOperation),
    one.ofReference.median.toFixed(2),
    range(one.ofReference),
    one.databaseMsPerOperation.median.toFixed(2),
    one.requestsPerSecond.median.toFixed(0),
    one.p50.toFixed(1),
    one.p99.toFixed(1),
  ]);
  const itself = noise.map((one) => `${one.name} ${one.ratio.median.toFixed(2)} (${range(one.ratio)})`);
  return [
    `${name}: ${title}`,
    ...aligned([['', ...columns], ...rows]),
    `  noise, each against itself: ${itself.join(', ')}`,
    '',
  ].join('\n');
}

/**
 * Rows under each other: the first column to the left, the others to the right.
 *
 * @param {string[][]} rows
 */
export function aligned(rows) {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows.map((row) =>
    `  ${row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')}`.trimEnd(),
  );
}

const range = ({ low, high }) => `${low.toFixed(2)}–${high.toFixed(2)}`;

/**
 * @param {string} root
 * @param {object} run
 * @returns {Promise<string>} where it was written
 */
export async function keep(root, run) {
  const folder = join(root, '.cache', 'bench');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${new Date().toISOString().replace(/[:.]/g, '-')}.json`);
  await writeFile(path, `${JSON.stringify(run, null, 2)}\n`);
  return path;
}
