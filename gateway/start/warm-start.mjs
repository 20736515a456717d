// node warm-start.mjs PROGRAM LIST: loads the packages on the list, and the program when its parent says so.
// Loading packages is most of what a start takes, and they do not change while somebody works on the sources.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [program = '', list = ''] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const endAlone = () => process.exit(0);
process.on('disconnect', endAlone);

for (const path of listed()) {
  try {
    require(path);
  } catch {
    // It was removed since; the program will say so if it needs it.
  }
}

process.once('message', () => {
  process.off('disconnect', endAlone);
  process.argv.splice(1, process.argv.length, program);
  require(program);
  // Written by each start, for the next.
  const packages = Object.keys(require.cache).filter((path) => path.includes('/node_modules/'));
  writeFileSync(list, JSON.stringify(packages));
});

/** @returns {string[]} */
function listed() {
  try {
    return JSON.parse(readFileSync(list, 'utf8'));
  } catch {
    return [];
  }
}
