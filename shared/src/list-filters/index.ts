export { checkedId } from './checked-id';
export { type Between, checkedPeriod, withinPeriod } from './period';
export { checkedSearchText, containing, startingWith } from './search-text';
