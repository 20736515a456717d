import {
  verificationLapsed,
  verificationReminded,
  verificationRequested,
} from '@customer-area/domains/contract';
import { type EventHandlers, on } from '@customer-area/shared/events';
import { letterTexts } from '../../letters';
import { type AskForVerificationDeps, askForVerification } from './ask-for-verification';

/** What domains tells about an address that an extension wants confirmed becomes a letter with a link. */
export function verificationEventHandlers(deps: AskForVerificationDeps): EventHandlers {
  return {
    ...on(verificationRequested, (manager, event) =>
      askForVerification(deps, manager, {
        event,
        content: (link) => letterTexts.verificationRequested({ ...event.payload, link }),
      }),
    ),
    ...on(verificationReminded, (manager, event) =>
      askForVerification(deps, manager, {
        event,
        content: (link) => letterTexts.verificationReminded({ ...event.payload, link }),
      }),
    ),
    ...on(verificationLapsed, (manager, event) =>
      askForVerification(deps, manager, {
        event,
        content: (link) => letterTexts.verificationLapsed({ ...event.payload, link }),
      }),
    ),
  };
}
