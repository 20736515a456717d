import { z } from 'zod';

/** Where files are looked into: ClamAV's daemon over TCP, e.g. `tcp://clamav:3310`. */
export const fileScanVariables = {
  CLAMAV_URL: z.url({ protocol: /^tcp$/ }).optional(),
};
