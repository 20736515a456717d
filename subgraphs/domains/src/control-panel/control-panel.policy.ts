import { type Permissions, within } from '@customer-area/shared/graphql';

export const controlPanelPermissions: Permissions = {
  fields: { Mutation: { openControlPanel: within('domains:manage') } },
  types: { ControlPanelOpened: 'with its parent', ControlPanelRefused: 'public' },
};
