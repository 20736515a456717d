/**
 * Remembers the globals, the environment and the listeners of this process; answers what brings them back. What cannot be
 * deleted stays: the matchers of jest, which each test file overwrites.
 *
 * @param {typeof globalThis} global
 * @returns {() => void}
 */
exports.snapshotOf = (global) => {
  const globals = Object.getOwnPropertyDescriptors(global);
  const environment = { ...process.env };
  const folder = process.cwd();
  const { exit } = process;
  const listeners = new Map(process.eventNames().map((event) => [event, process.rawListeners(event)]));
  return () => {
    for (const key of Reflect.ownKeys(global)) {
      const now = Object.getOwnPropertyDescriptor(global, key);
      const before = globals[key];
      if (!now?.configurable || (before && now.value === before.value && now.get === before.get)) continue;
      if (before) Object.defineProperty(global, key, before);
      else delete global[key];
    }
    for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
    for (const [name, value] of Object.entries(environment))
      if (process.env[name] !== value) process.env[name] = value;
    if (process.cwd() !== folder) process.chdir(folder);
    process.exit = exit;
    for (const event of process.eventNames())
      for (const listener of process.rawListeners(event))
        if (!listeners.get(event)?.includes(listener)) process.removeListener(event, listener);
  };
};
