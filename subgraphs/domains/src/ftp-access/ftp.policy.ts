import { type Permissions, within } from '@customer-area/shared/graphql';
import { owns } from '@customer-area/shared/isolation';
import type { FtpRule } from './ftp-rule.graphql';

export const ftpPermissions: Permissions = {
  fields: {
    Query: { ftpRules: within('domains:read'), ftpPolicy: within('domains:read') },
    Mutation: { addFtpRule: within('domains:manage'), removeFtpRule: within('domains:manage') },
  },
  types: {
    FtpRule: (viewer, rule: FtpRule) => owns(viewer, rule.profileId, 'domains:read'),
    FtpRuleConnection: 'with its parent',
    FtpRuleEdge: 'with its parent',
    FtpRuleAdded: 'with its parent',
    FtpRuleRemoved: 'with its parent',
    FtpRuleRefused: 'public',
    FtpNotice: 'with its parent',
    FtpPolicy: 'with its parent',
    // An id and nothing else: identity decides who may see what is behind it.
    Login: 'public',
  },
};
