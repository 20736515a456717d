import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const configFile = fileURLToPath(new URL('../../.swcrc', import.meta.url));

/** Lets `require` read what is built for nobody: the TypeScript of the tests. */
export function requireTypeScript(/** @type {NodeRequire} */ require) {
  const { transformFileSync } = createRequire(import.meta.url)('@swc/core');
  // What node deprecates here has no replacement for CommonJS before Node 22.
  require.extensions['.ts'] = (module, path) => {
    const { code } = transformFileSync(path, { configFile, sourceMaps: false });
    /** @type {any} */ (module)._compile(code, path);
  };
}
