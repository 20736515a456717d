export { SentLetter, SentLetterConnection, toSentLetter } from './sent-letter.graphql';
export { SentLetterResolver } from './sent-letter.resolver';
export { SentLetterStore } from './sent-letter.store';
