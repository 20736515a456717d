import type { publishing as it } from '../it/publishing';

export const publishing: Readonly<Record<keyof typeof it, string>> = {
  'fault.announcementEnded': 'The announcement has ended already.',
  'fault.tooManyUpdates': 'An announcement takes at most {most} updates.',
  'fault.versionWaits': 'A new version is published already and waits for its day.',

  'supportChannel.weekday': '{weekday, select, 1 {Mon} 2 {Tue} 3 {Wed} 4 {Thu} 5 {Fri} 6 {Sat} other {Sun}}',
};
