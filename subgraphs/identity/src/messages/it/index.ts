import { apiKey } from './api-key';
import { approval } from './approval';
import { check } from './check';
import { claim } from './claim';
import { copy } from './copy';
import { copyField } from './copy-field';
import { delegation } from './delegation';
import { desk } from './desk';
import { erasure } from './erasure';
import { expiryLetter } from './expiry-letter';
import { fault } from './fault';
import { field } from './field';
import { form } from './form';
import { letter } from './letter';
import { letterRow } from './letter-row';
import { login } from './login';
import { notification } from './notification';
import { problem } from './problem';
import { profileChange } from './profile-change';
import { recovery } from './recovery';
import { rectification } from './rectification';
import { secondFactor } from './second-factor';
import { signIn } from './sign-in';
import { staff } from './staff';
import { staffRequest } from './staff-request';
import { supportSession } from './support-session';
import { whereabouts } from './whereabouts';

export const it = {
  ...check,
  ...fault,
  ...field,
  ...rectification,
  ...profileChange,
  ...copy,
  ...copyField,
  ...erasure,
  ...claim,
  ...problem,
  ...form,
  ...secondFactor,
  ...signIn,
  ...recovery,
  ...delegation,
  ...desk,
  ...notification,
  ...approval,
  ...staff,
  ...staffRequest,
  ...supportSession,
  ...apiKey,
  ...letter,
  ...letterRow,
  ...expiryLetter,
  ...login,
  ...whereabouts,
};
