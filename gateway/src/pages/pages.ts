import { acceptDelegationPage } from './accept-delegation-page';
import { acceptOwnerChangePage } from './accept-owner-change-page';
import { activateStaffPage } from './activate-staff-page';
import { confirmOwnerChangePage } from './confirm-owner-change-page';
import { objectOwnerChangePage } from './object-owner-change-page';
import {
  confirmEmailPage,
  endAccessPage,
  stopRecoveryPage,
  takeBackAddressPage,
  verifyRegistrantPage,
} from './one-button-page';
import type { Page } from './page';
import { payPage } from './pay-page';
import { recoverPage } from './recover-page';
import { domainsPage, orderPage, ticketPage } from './signed-in-pages';

/** Every page that a letter may lead to. */
export const PAGES: readonly Page[] = [
  confirmEmailPage,
  recoverPage,
  stopRecoveryPage,
  endAccessPage,
  acceptDelegationPage,
  acceptOwnerChangePage,
  confirmOwnerChangePage,
  objectOwnerChangePage,
  verifyRegistrantPage,
  takeBackAddressPage,
  payPage,
  activateStaffPage,
  domainsPage,
  orderPage,
  ticketPage,
];
