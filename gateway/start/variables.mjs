import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal } from './refusal.mjs';
import { environmentOf, environmentOfAll } from './service-environment.mjs';
import { subgraphs } from './topology.mjs';

/**
 * Lets every service read the environment that it is going to be given, before there is a database or a process: each
 * knows its own variables, and they are not described a second time here.
 *
 * @param {{ root: string, single: boolean } & Omit<import('./service-environment.mjs').Setting, 'databaseUrls'>} start
 */
export async function refuseWrongVariables({ root, single, ...start }) {
  const names = ['gateway', ...subgraphs];
  // Where the databases and the peers are is for us to find out, later.
  const setting = {
    ...start,
    databaseUrls: Object.fromEntries(names.map((name) => [name, 'mysql://user@127.0.0.1/later'])),
    ports: Object.fromEntries(names.map((name) => [name, 1])),
    port: 1,
    sockets: null,
  };
  const readers = single
    ? [[join(root, 'gateway/dist/src/co-located/config.js'), environmentOfAll(setting)]]
    : names.map((name) => [
        join(root, name === 'gateway' ? name : join('subgraphs', name), 'dist/src/config.js'),
        environmentOf(name, setting),
      ]);
  const { code, complaints } = await runReaders(readers);
  if (code === 0) return;
  const [first = `exit code ${code}`] = complaints.split('\n').filter(Boolean);
  // It begins with the name of a service, which nobody has started yet.
  const sentence = first.match(/^[a-z-]+: (the configuration is wrong: .*)$/)?.[1];
  if (sentence === undefined) throw new Error(`The variables could not be read: ${complaints}`);
  throw new Refusal(`${sentence[0]?.toUpperCase()}${sentence.slice(1)}.`);
}

/**
 * In a process of its own: a service that objects ends its process.
 *
 * @param {unknown[]} readers
 * @returns {Promise<{ code: number | null, complaints: string }>}
 */
function runReaders(readers) {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [fileURLToPath(new URL('read-variables.mjs', import.meta.url))],
      // Detached: Ctrl-C is for us.
      { stdio: ['pipe', 'ignore', 'pipe'], detached: true },
    );
    let complaints = '';
    child.stderr.on('data', (chunk) => {
      complaints += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, complaints }));
    child.stdin.on('error', () => {});
    // Not on the command line, which every user of the machine can read: there are secrets in it.
    child.stdin.end(JSON.stringify(readers));
  });
}
