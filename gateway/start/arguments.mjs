import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from './refusal.mjs';

export const usage = `npm start [-- options]

  --single     everything in one process (the co-located topology)
  --data DIR   where the embedded database and the secrets are kept (default: .data)
  --port N     the port of the gateway (default: 4000)
  --help       this text`;

const wrongUsage = 2;

/**
 * @param {string[]} argv
 * @param {string} root the project's folder, where the default data directory is
 * @returns {{ help: boolean, single: boolean, dataDir: string, port: number }}
 */
export function readArguments(argv, root) {
  const values = parse(argv);
  if (values.data === '') throw new Refusal('--data needs the name of a directory.', wrongUsage);
  return {
    help: values.help,
    single: values.single,
    dataDir: values.data === undefined ? resolve(root, '.data') : resolve(values.data),
    port: readPort(values.port),
  };
}

/** @param {string[]} argv */
function parse(argv) {
  try {
    return parseArgs({
      args: argv,
      options: {
        help: { type: 'boolean', default: false },
        single: { type: 'boolean', default: false },
        data: { type: 'string' },
        port: { type: 'string', default: '4000' },
      },
    }).values;
  } catch (error) {
    // parseArgs explains at length; its first sentence names the argument, which is what is needed.
    const [fault] = String(error instanceof Error ? error.message : error).split(/\.\s|\n/);
    throw new Refusal(`${fault}: the options are --single, --data DIR and --port N.`, wrongUsage);
  }
}

/** @param {string} text */
function readPort(text) {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port >= 1 && port <= 65_535) return port;
  throw new Refusal(`--port must be a number from 1 to 65535, and not "${text}".`, wrongUsage);
}
