import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from './refusal.mjs';

export const usage = `npm start [-- options]

  --single     everything in one process (the co-located topology)
  --watch      the same, built and started again whenever a source is saved (npm run dev)
  --data DIR   where the embedded database and the secrets are kept (default: .data)
  --port N     the port of the gateway (default: 4000)
  --help       this text`;

const wrongUsage = 2;

/**
 * @param {string[]} argv
 * @param {string} root the project's folder, where the default data directory is
 * @returns {{ help: boolean, single: boolean, watch: boolean, dataDir: string, port: number }}
 */
export function readArguments(argv, root) {
  const values = parse(argv);
  if (values.data === '') throw new Refusal('--data needs the name of a directory.', wrongUsage);
  return {
    help: values.help,
    // The other topology would have to be told which of its processes a source belongs to.
    single: values.single || values.watch,
    watch: values.watch,
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
        watch: { type: 'boolean', default: false },
        data: { type: 'string' },
        port: { type: 'string', default: '4000' },
      },
    }).values;
  } catch (error) {
    // parseArgs explains at length; its first sentence names the argument, which is what is needed.
    const [fault] = String(error instanceof Error ? error.message : error).split(/\.\s|\n/);
    throw new Refusal(`${fault}: the options are --single, --watch, --data DIR and --port N.`, wrongUsage);
  }
}

/** @param {string} text */
function readPort(text) {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port >= 1 && port <= 65_535) return port;
  throw new Refusal(`--port must be a number from 1 to 65535, and not "${text}".`, wrongUsage);
}
