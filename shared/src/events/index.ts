export { Consumer, type ConsumerOptions } from './consumer';
export type { EventFeed, FeedPage, FeedQuery } from './event-feed';
export { appendEvent, appendEvents, type NewEvent, type RecordedEvent, readEvents } from './event-log';
export { inTurn } from './in-turn';
export { type LogState, logState } from './log-state.store';
export { type Fact, on, onAll } from './on';
export { countParked, type ParkedEvent, parkedEvents, releaseParked } from './parked-event.store';
export { Sequencer } from './sequencer';
export type { EventHandler, EventHandlers, PageHandler, Subscription } from './subscription';
