export { issuePanelCode } from './issue-panel-code';
export { SANDBOX_PANEL } from './panel-client';
export { PanelCodeRow } from './panel-code.entity';
export { PanelCodeStore } from './panel-code.store';
export { redeemPanelCode } from './redeem-panel-code';
