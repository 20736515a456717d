import { attachment } from './attachment';
import { formPaper } from './form-paper';
import { ticket } from './ticket';

export const en = {
  ...attachment,
  ...formPaper,
  ...ticket,
};
