export { type CallOptions, ConnectionLost } from './call';
export { Cancellation, type ClientGone } from './cancellation';
export { FrameClient } from './frame-client';
export { type FrameAnswer, type FrameQuestion, type FrameServer, serveFrames } from './frame-server';
