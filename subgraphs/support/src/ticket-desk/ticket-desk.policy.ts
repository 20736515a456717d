import { type Permissions, staffWith } from '@customer-area/shared/graphql';

const mayAnswer = staffWith('tickets:answer');

/** The desk is for staff who answer tickets: every field that leads to it. */
export const ticketDeskPermissions: Permissions = {
  fields: {
    // What no customer may ever see has a rule of its own, whatever leads to it.
    DeskTicket: { notes: mayAnswer },
    Query: {
      ticketQueue: mayAnswer,
      ticketQueues: mayAnswer,
      deskTicket: mayAnswer,
      answerTemplates: mayAnswer,
    },
    Mutation: {
      takeTicket: mayAnswer,
      assignTicket: mayAnswer,
      answerTicket: mayAnswer,
      answerAttachmentUpload: mayAnswer,
      internalNote: mayAnswer,
      mergeTickets: mayAnswer,
      tagTicket: mayAnswer,
      setTicketPriority: mayAnswer,
    },
  },
  types: {
    QueuedTicket: 'with its parent',
    QueuedTicketConnection: 'with its parent',
    QueuedTicketEdge: 'with its parent',
    TicketQueue: 'with its parent',
    TicketAgent: 'with its parent',
    TicketLease: 'with its parent',
    TicketNote: 'with its parent',
    DeskTicket: 'with its parent',
    TicketDeskRefused: 'public',
    SomebodyIsWriting: 'with its parent',
  },
};
