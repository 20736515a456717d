import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

describe('the frame of letters', () => {
  it('is what its source compiles to', () => {
    const compile = pathToFileURL(join(__dirname, 'compile-frame.mjs')).href;
    const script = `import(${JSON.stringify(compile)}).then(async (m) => process.stdout.write(await m.compiledFrame()))`;
    const compiled = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
    });
    expect(readFileSync(join(__dirname, 'frame-parts.ts'), 'utf8')).toBe(compiled);
  });
});
