import type { whereabouts as italian } from '../it/whereabouts';

/** With what and from where somebody signed in. */
export const whereabouts: Readonly<Record<keyof typeof italian, string>> = {
  'device.unknown': 'unknown device',
  'device.browser-on-system': '{browser} on {system}',
  'place.unknown': 'unknown place',
  'place.local': 'local network',
};
