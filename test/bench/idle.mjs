import { setTimeout as pause } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';
import { startDatabase } from './database.mjs';
import { within } from './ending.mjs';
import { cpuMs } from './processes.mjs';
import { aligned } from './report.mjs';

/** What a service does because it has just started is over by then. */
const SETTLE_SECONDS = { usual: 120, quick: 30 };
const MOST_ASKED = 12;

/**
 * What the product does while nobody asks anything: statements a second of all services, and the share of a core that each
 * process and the database takes.
 *
 * @param {import('./compare.mjs').Bench} bench
 */
export async function idle({ root, asked, print, ...run }) {
  const { startCandidate } = await import('./candidates.mjs');
  const seconds = asked.amount;
  const settle = asked.quick ? SETTLE_SECONDS.quick : SETTLE_SECONDS.usual;
  const results = [];
  for (const topology of /** @type {const} */ (['distributed', 'co-located'])) {
    const { end, ...inner } = within(run);
    const { databaseUrls, adminUrl, databasePid } = await startDatabase(inner);
    const { processes } = await startCandidate(topology, { root, databaseUrls, undo: inner.undo });
    const server = await createConnection({ uri: adminUrl });
    inner.undo.push(() => server.end());
    const all = [
      ...processes,
      ...(databasePid === undefined ? [] : [{ name: 'database', pid: databasePid }]),
    ];
    run.say(`${topology}: ${settle} s to settle, ${seconds} s measured, ${seconds} s written down…`);
    await pause(settle * 1_000);
    const result = await measured({ topology, server, all, seconds });
    print(idleTable(result));
    results.push(result);
    await end();
  }
  return results;
}

/** @typedef {Awaited<ReturnType<typeof measured>>} Idle */

/**
 * @param {{ topology: string, server: import('mysql2/promise').Connection, all: import('./processes.mjs').Named[], seconds: number }} _
 */
async function measured({ topology, server, all, seconds }) {
  const before = { questions: await questions(server), cpu: all.map(({ pid }) => cpuMs([pid])) };
  await pause(seconds * 1_000);
  // The question itself was counted.
  const asked = (await questions(server)) - before.questions - 1;
  const shares = all.map(({ name, pid }, index) => ({
    name,
    ofCore: (cpuMs([pid]) - (before.cpu[index] ?? 0)) / (seconds * 1_000),
  }));
  return { topology, perSecond: asked / seconds, shares, statements: await written(server, seconds) };
}

async function questions(server) {
  const [[row]] = await server.query("SHOW GLOBAL STATUS LIKE 'Questions'");
  return Number(row.Value);
}

/** Which statements these are: what a log of them says afterwards, whose writing is not to be measured. */
async function written(server, seconds) {
  await server.query("SET GLOBAL log_output = 'TABLE'");
  await server.query('SET GLOBAL general_log = ON');
  await pause(seconds * 1_000);
  await server.query('SET GLOBAL general_log = OFF');
  const [rows] = await server.query(
    `SELECT SUBSTRING_INDEX(user_host, '[', 1) AS user, command_type AS command, CONVERT(argument USING utf8mb4) AS text
       FROM mysql.general_log WHERE command_type IN ('Query', 'Execute') AND user_host NOT LIKE 'root%'`,
  );
  const counts = new Map();
  for (const { user, text } of rows) {
    const name = `${user.replace(/^.*_/, '')}: ${withoutValues(text)}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .map(([text, count]) => ({ text, perSecond: count / seconds }))
    .sort((a, b) => b.perSecond - a.perSecond)
    .slice(0, MOST_ASKED);
}

/** @param {string} sql */
function withoutValues(sql) {
  return sql
    .replace(/'(?:[^'\\]|\\.)*'/g, '?')
    .replace(/\b\d+\b/g, '?')
    .replace(/(\?)(\s*,\s*\?)+/g, '?')
    .replace(/\s+/g, ' ')
    .slice(0, 140);
}

/** @param {Idle} result */
function idleTable({ topology, perSecond, shares, statements }) {
  const percent = (/** @type {number} */ share) => `${(share * 100).toFixed(2)} %`;
  const services = shares.filter(({ name }) => name !== 'database');
  const inAll = services.reduce((sum, { ofCore }) => sum + ofCore, 0);
  return [
    `${topology}: ${perSecond.toFixed(2)} statements a second in all, ${percent(inAll)} of a core without the database`,
    ...aligned(shares.map(({ name, ofCore }) => [name, percent(ofCore)])),
    '  asked most, each second:',
    ...aligned(statements.map((one) => [one.text, one.perSecond.toFixed(2)])),
    '',
  ].join('\n');
}
