/** The same floor as "engines" in package.json, which npm only warns about. */
const needed = { major: 20, minor: 19 };

/**
 * Loaded before anything else is, so that an old Node says this sentence and not a syntax error from a newer file:
 * keep this file, and those that import it statically, free of recent syntax and imports.
 *
 * @param {string} [version]
 * @returns {string | undefined} why this Node cannot run the application
 */
export function nodeVersionProblem(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const recentEnough = major > needed.major || (major === needed.major && minor >= needed.minor);
  return recentEnough
    ? undefined
    : `Node.js ${needed.major}.${needed.minor} or newer is needed, and this is ${version}.`;
}
