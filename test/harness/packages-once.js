const { createRequire } = require('node:module');
const { dirname, isAbsolute } = require('node:path');
const Runtime = require('jest-runtime').default;

/** Of the project, or of jest itself: evaluated for every test file. */
const INSIDE = /^(?:\.|@customer-area\/|@jest\/|jest-|jest$|expect$)/;
/** Published as ES modules only; see transformIgnorePatterns. */
const ES_MODULES =
  /\/node_modules\/(?:jose|openid-client|oauth4webapi|intl-messageformat|@formatjs|auto-bind|change-case|sponge-case|swap-case)\//;

/** @type {Map<string, NodeRequire>} by folder */
const requires = new Map();
/** @type {Map<string, string | null>} where a package is, or null: it is not to be shared; by folder and name */
const places = new Map();

/**
 * Packages are evaluated once in a worker, as Node does it, and not for each of its test files: they are two thousand modules
 * and most of what a small test takes. What packages keep about a test file's classes, they keep in globals, which the
 * environment clears.
 */
module.exports = class PackagesOnceRuntime extends Runtime {
  requireModuleOrMock(from, name) {
    const folder = dirname(from);
    const path = placeOf(folder, name);
    return path === null ? super.requireModuleOrMock(from, name) : requireIn(folder)(path);
  }
};

function placeOf(folder, name) {
  if (INSIDE.test(name) || isAbsolute(name) || name.startsWith('node:')) return null;
  const key = `${folder}\n${name}`;
  let place = places.get(key);
  if (place === undefined) {
    place = resolved(folder, name);
    places.set(key, place);
  }
  return place;
}

function resolved(folder, name) {
  try {
    const path = requireIn(folder).resolve(name);
    return path.includes('/node_modules/') && !ES_MODULES.test(path) ? path : null;
  } catch {
    // Jest says what is wrong with it.
    return null;
  }
}

function requireIn(folder) {
  let require = requires.get(folder);
  if (require === undefined) {
    require = createRequire(`${folder}/`);
    requires.set(folder, require);
  }
  return require;
}
