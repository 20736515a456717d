import type { LoginViewer } from '@customer-area/shared/viewer';
import { loginOf } from '../../../../test/harness/operations';

/** A member of staff that publishes for support. */
export const publisher: LoginViewer = {
  ...loginOf('', 'lgn_publisher'),
  role: 'staff',
  secondFactor: true,
  permissions: ['support:publish'],
};

/** Who may not: title, viewer and the code they get. */
export const NOT_PUBLISHERS: readonly (readonly [string, LoginViewer, string])[] = [
  ['a customer', loginOf('prf_mine'), 'FORBIDDEN'],
  ['staff without the permission', { ...publisher, permissions: ['tickets:answer'] }, 'FORBIDDEN'],
  ['staff without a second factor', { ...publisher, secondFactor: false }, 'FORBIDDEN'],
];
