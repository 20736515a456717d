// Compiles frame.mjml into frame-parts.ts, which is committed: nothing of MJML runs where letters are written.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import mjml from 'mjml';

const SOURCE = new URL('./frame.mjml', import.meta.url);
const COMPILED = new URL('./frame-parts.ts', import.meta.url);

/** The text of frame-parts.ts. */
export async function compiledFrame() {
  const { html, errors } = await mjml(readFileSync(SOURCE, 'utf8'), { validationLevel: 'strict' });
  if (errors.length > 0) throw new Error(errors.map(({ formattedMessage }) => formattedMessage).join('\n'));
  const tidy = html.replace(/^[ \t]+|[ \t]+$/gm, '').replace(/\n{2,}/g, '\n');
  const [head, words, table, button, foot] = tidy.split(/\s*<!-- part \w+ -->\s*/);
  const parts = Object.entries({ head, words, table, button, foot }).map(
    ([name, part]) => `  ${name}: \`${part.replace(/[\\`]|\$\{/g, '\\$&')}\`,\n`,
  );
  return `// Made of frame.mjml by \`npm run letters\`; change that file.\n\n/** The frame of letters in HTML, and what stands in it; each \`{{name}}\` is filled in. */\nexport const FRAME = {\n${parts.join('')}};\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(COMPILED, await compiledFrame());
