import { claim } from './claim';
import { form } from './form';
import { problem } from './problem';

export const it = {
  ...claim,
  ...problem,
  ...form,
};
