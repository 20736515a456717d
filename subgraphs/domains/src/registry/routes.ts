import { z } from 'zod';

/** Which registry each extension has; `*` for those that are not named. */
export const registryRoutes = z
  .record(z.string(), z.string())
  .refine((routes) => routes['*'] !== undefined, 'no registry for the extensions that are not named (*)');

export type RegistryRoutes = z.output<typeof registryRoutes>;

/** The simulated registries, each for the extensions that behave like it. */
export const SIMULATED_ROUTES: RegistryRoutes = {
  it: 'simulated-it',
  eu: 'simulated-eu',
  '*': 'simulated-gtld',
};
