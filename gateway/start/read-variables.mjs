// node read-variables.mjs: reads [[config file, environment], …] from standard input, and lets each file read its own.
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';

const require = createRequire(import.meta.url);
for (const [file, environment] of JSON.parse(await text(process.stdin))) {
  const [read] = Object.entries(require(file)).flatMap(([name, value]) =>
    /^read\w*Config$/.test(name) ? [value] : [],
  );
  if (read === undefined) throw new Error(`${file} reads no environment`);
  read(environment);
}
