import type { it } from '../it';
import { apiKey } from './api-key';
import { approval } from './approval';
import { claim } from './claim';
import { delegation } from './delegation';
import { form } from './form';
import { login } from './login';
import { problem } from './problem';
import { recovery } from './recovery';
import { secondFactor } from './second-factor';
import { signIn } from './sign-in';
import { staff } from './staff';
import { whereabouts } from './whereabouts';

export const en: Readonly<Record<keyof typeof it, string>> = {
  ...claim,
  ...problem,
  ...form,
  ...secondFactor,
  ...signIn,
  ...recovery,
  ...delegation,
  ...approval,
  ...staff,
  ...apiKey,
  ...login,
  ...whereabouts,
};
