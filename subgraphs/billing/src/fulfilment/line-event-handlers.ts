import type { EventHandler, EventHandlers } from '@customer-area/shared/events';
import { type ApplyLineEventDeps, applyLineEvent } from './apply-line-event';
import { type LineEvent, lineEventOf } from './line-event';

/** The handlers of the domains service's facts that mean something here. */
export function lineEventHandlers(deps: ApplyLineEventDeps): EventHandlers {
  const applying =
    (type: LineEvent['type']): EventHandler =>
    (manager, event) =>
      applyLineEvent(deps, manager, lineEventOf(type, event));
  return {
    'line.started': applying('line.started'),
    'line.fulfilled': applying('line.fulfilled'),
    'line.failed': applying('line.failed'),
  };
}
