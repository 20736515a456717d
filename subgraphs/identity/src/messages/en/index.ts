import type { it } from '../it';
import { claim } from './claim';
import { form } from './form';
import { problem } from './problem';

export const en: Readonly<Record<keyof typeof it, string>> = {
  ...claim,
  ...problem,
  ...form,
};
