import { attachment } from './attachment';
import { desk } from './desk';
import { formPaper } from './form-paper';
import { publishing } from './publishing';
import { ticket } from './ticket';

export const it = {
  ...attachment,
  ...desk,
  ...formPaper,
  ...publishing,
  ...ticket,
};
