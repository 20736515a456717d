export { type ControlPanelDeps, composeControlPanel } from './compose-control-panel';
export { controlPanelPermissions } from './control-panel.policy';
export { panelAction } from './panel-action';
export type { PanelContext } from './panel-closed.loader';
