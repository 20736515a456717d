export {
  checkedFirst,
  cursorArgument,
  decodeCursor,
  encodeCursor,
  type Page,
  type PageArgs,
  type PageWanted,
  toPage,
  walkOf,
  wantedPage,
} from './pages';
export { encodeTimeCursor, newestFirst, oldestFirst, positionOf } from './time-cursor';
