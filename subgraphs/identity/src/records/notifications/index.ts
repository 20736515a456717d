export { composeNotifications } from './compose-notifications';
export {
  NotificationMarkRow,
  NotificationPreferenceRow,
  NotificationReadRow,
  NotificationRow,
} from './notification.entity';
export { notificationPermissions } from './notification.policy';
