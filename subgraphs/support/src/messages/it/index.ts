import { attachment } from './attachment';
import { desk } from './desk';
import { formPaper } from './form-paper';
import { ticket } from './ticket';

export const it = {
  ...attachment,
  ...desk,
  ...formPaper,
  ...ticket,
};
