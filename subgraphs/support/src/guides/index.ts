export { GuideRatingRow, GuideRow } from './guide.entity';
export { Guide, toGuide } from './guide.graphql';
export { guidePermissions } from './guide.policy';
export { GuideResolver } from './guide.resolver';
export { GuideStore } from './guide.store';
export { searchWords } from './search-words';
