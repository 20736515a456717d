export { type ApplyLineEventDeps, applyLineEvent, type LineEvent } from './apply-line-event';
export { lineEventHandlers } from './line-event-handlers';
