export { type FeedRoutesParts, FTP_FEED_ROUTE, feedRoutes } from './feed-routes';
