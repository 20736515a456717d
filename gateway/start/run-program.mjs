import { spawn } from 'node:child_process';

/**
 * Runs a program to its end, quietly.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<{ fault: string | undefined, output: string }>} fault: how it failed, when it did
 */
export function runProgram(command, args, options) {
  return new Promise((resolve) => {
    const program = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [program.stdout, program.stderr]) {
      stream?.on('data', (chunk) => {
        output += chunk;
      });
    }
    program.on('error', (error) => {
      // Also told of an abort: then the end is still to come.
      if (program.pid === undefined) resolve({ fault: error.message, output });
    });
    program.on('close', (code, signal) => {
      resolve({ fault: code === 0 ? undefined : (signal ?? `exit code ${code}`), output });
    });
  });
}
