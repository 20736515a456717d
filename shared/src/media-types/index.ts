export { type AcceptedType, mediaTypeOf, nameFor } from './media-type';
export { withoutMetadata } from './without-metadata';
