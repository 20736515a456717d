export { type ApplyLineEventDeps, applyLineEvent, type LineNews } from './apply-line-event';
export { lineEventHandlers } from './line-event-handlers';
