export { type ApplyLineEventDeps, applyLineEvent } from './apply-line-event';
export { lineEventHandlers } from './line-event-handlers';
