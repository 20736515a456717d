// npm run decisions: writes DECISIONS.md, the list of all decision records; --check compares it instead.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const file = join(root, 'DECISIONS.md');

/** Every folder of decisions, with its records in order. */
function records(folder = root) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^(node_modules|dist|\..*)$/.test(entry.name))
    .sort((a, b) => a.name.localeCompare(b.name))
    .flatMap(({ name }) => {
      const path = join(folder, name);
      if (name !== 'decisions') return records(path);
      const names = readdirSync(path).filter((record) => record.endsWith('.md'));
      return [{ about: relative(root, folder), paths: names.sort().map((record) => join(path, record)) }];
    });
}

function title(path) {
  const [heading = ''] = readFileSync(path, 'utf8').split('\n', 1);
  return heading.replace(/^#+\s*/, '');
}

const text = `# Decisions

What is expensive to change, and why it is as it is. Written by \`npm run decisions\` from the records beside what they bind.
${records()
  .map(
    ({ about, paths }) =>
      `\n## ${about}\n\n${paths.map((path) => `- [${title(path)}](${relative(root, path)})`).join('\n')}\n`,
  )
  .join('')}`;

if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  console.error('DECISIONS.md is not what the records say: run "npm run decisions".');
  process.exit(1);
}
