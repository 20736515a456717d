export default () => globalThis.tearDownRun?.();
