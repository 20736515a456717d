export { Consumer, type ConsumerOptions } from './consumer';
export { appendEvent, type EventFeed, type NewEvent, type RecordedEvent, readEvents } from './event-log';
export { Sequencer } from './sequencer';
