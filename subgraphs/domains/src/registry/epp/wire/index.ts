export { type EppConnection, EppUnanswered, type OpenConnection } from './connection';
export { FrameReader, frameOf } from './frame';
export { HttpsConnection } from './https-connection';
export { TlsConnection } from './tls-connection';
