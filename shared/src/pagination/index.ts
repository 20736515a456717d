export {
  checkedFirst,
  cursorArgument,
  decodeCursor,
  type Edge,
  encodeCursor,
  type Page,
  type PageArgs,
  type PageWanted,
  shownEdges,
  toPage,
  walkOf,
  wantedPage,
} from './pages';
export { encodeTimeCursor, newestFirst, oldestFirst, positionOf } from './time-cursor';
