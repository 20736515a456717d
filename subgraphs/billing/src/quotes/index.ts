export { findQuote } from './find-quote';
export { FORGET_QUOTE, forgetQuote } from './make-quote';
export { QuoteRow } from './quote.entity';
export { quotePermissions } from './quote.policy';
export { QuoteResolver } from './quote.resolver';
export { QuoteStore } from './quote.store';
