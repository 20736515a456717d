import { Initial1763800000000 } from './1763800000000-initial';
import { EventActor1763900000000 } from './1763900000000-event-actor';
import { TicketNames1764200000000 } from './1764200000000-ticket-names';
import { ParkedEvents1764300000000 } from './1764300000000-parked-events';
import { ListFilters1764610000000 } from './1764610000000-list-filters';
import { Conversations1765100100000 } from './1765100100000-conversations';
import { WordsOfTickets1765100101000 } from './1765100101000-words-of-tickets';
import { TicketDesk1765100200000 } from './1765100200000-ticket-desk';
import { Attachments1765100300000 } from './1765100300000-attachments';
import { AttachmentsOfTickets1765100309000 } from './1765100309000-attachments-of-tickets';
import { AttachmentNames1765100309100 } from './1765100309100-attachment-names';
import { SendersOfMails1765100400000 } from './1765100400000-senders-of-mails';
import { Guides1765100600000 } from './1765100600000-guides';
import { SupportChannels1765100601000 } from './1765100601000-support-channels';
import { Announcements1765100602000 } from './1765100602000-announcements';
import { JobsBySubject1765100801000 } from './1765100801000-jobs-by-subject';
import { FirstAnswers1765100901000 } from './1765100901000-first-answers';
import { FilesOfStaff1765110500000 } from './1765110500000-files-of-staff';

/** All migrations of this service, the oldest first. */
export const migrations = [
  Initial1763800000000,
  EventActor1763900000000,
  TicketNames1764200000000,
  ParkedEvents1764300000000,
  ListFilters1764610000000,
  Conversations1765100100000,
  WordsOfTickets1765100101000,
  TicketDesk1765100200000,
  Attachments1765100300000,
  AttachmentsOfTickets1765100309000,
  AttachmentNames1765100309100,
  SendersOfMails1765100400000,
  Guides1765100600000,
  SupportChannels1765100601000,
  Announcements1765100602000,
  JobsBySubject1765100801000,
  FirstAnswers1765100901000,
  FilesOfStaff1765110500000,
];
