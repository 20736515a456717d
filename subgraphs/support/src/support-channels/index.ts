export { AnswerTimes } from './answer-times';
export { SupportChannelRow, SupportClosingRow } from './support-channel.entity';
export { supportChannelPermissions } from './support-channel.policy';
export { SupportChannelResolver } from './support-channel.resolver';
export { SupportChannelStore } from './support-channel.store';
