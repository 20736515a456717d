import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const HEAD = [
  '',
  'CPU ms/op',
  '(10–90 %)',
  'of yardstick',
  '(10–90 %)',
  'db ms/op',
  'req/s',
  'p50 ms',
  'p99 ms',
];

/** @param {import('./measure.mjs').Measurement} measurement */
export function table({ name, title, contestants }) {
  const rows = contestants.map((one) => [
    one.name,
    one.cpuMsPerOperation.median.toFixed(2),
    range(one.cpuMsPerOperation),
    one.ofYardstick.median.toFixed(2),
    range(one.ofYardstick),
    one.databaseMsPerOperation.median.toFixed(2),
    one.requestsPerSecond.median.toFixed(0),
    one.p50.toFixed(1),
    one.p99.toFixed(1),
  ]);
  const widths = HEAD.map((head, column) =>
    Math.max(head.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const lines = [HEAD, ...rows].map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
  return [`${name}: ${title}`, ...lines.map((line) => `  ${line.trimEnd()}`), ''].join('\n');
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
