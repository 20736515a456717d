export { type IssuePanelCodeDeps, issuePanelCode } from './issue-panel-code';
export { type PanelClient, panelClients, SANDBOX_PANEL } from './panel-client';
export { PanelCodeRow } from './panel-code.entity';
export { PanelCodeStore } from './panel-code.store';
export { type RedeemPanelCodeDeps, redeemPanelCode } from './redeem-panel-code';
