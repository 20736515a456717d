import { mergedPermissions, type Permissions } from '@customer-area/shared/graphql';
import { announcementPermissions } from './announcements';
import { answerTemplatePermissions } from './answer-templates';
import { attachmentPermissions } from './attachments';
import { customerPermissions } from './customers-for-staff';
import { formReturnPermissions } from './form-returns';
import { formPermissions } from './forms';
import { guidePermissions } from './guides';
import { supportChannelPermissions } from './support-channels';
import { ticketAdvicePermissions } from './ticket-advice';
import { ticketDeskPermissions } from './ticket-desk';
import { ticketPermissions } from './tickets';

/** What is no slice's own. */
const ofAll: Permissions = {
  fields: {},
  types: {
    PageInfo: 'with its parent',
    // An id and nothing else: who may see what is behind it is decided where it lives.
    Domain: 'public',
    Order: 'public',
    Invoice: 'public',
    Action: 'with its parent',
    ActionReason: 'with its parent',
  },
};

/** Who may call what and read what in this service. What is not in here does not start. */
export const permissions: Permissions = mergedPermissions([
  ofAll,
  ticketPermissions,
  ticketDeskPermissions,
  answerTemplatePermissions,
  attachmentPermissions,
  formPermissions,
  formReturnPermissions,
  customerPermissions,
  guidePermissions,
  supportChannelPermissions,
  announcementPermissions,
  ticketAdvicePermissions,
]);
