const lookEvery = 250;

/**
 * npm passes on SIGTERM and SIGINT, and not SIGHUP or its own death: when the npm that started us is gone, so is whoever
 * asked for the start. Started otherwise (a script, a service manager), our parent may come and go.
 *
 * @param {() => void} stop
 */
export function whenNpmIsGone(stop) {
  if (!/^(start|dev)$/.test(process.env.npm_lifecycle_event ?? '')) return;
  const npm = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(looking);
    stop();
  }, lookEvery);
  looking.unref();
}
