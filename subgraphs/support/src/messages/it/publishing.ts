/** What is said about guides, channels and announcements. */
export const publishing = {
  'fault.announcementEnded': 'La comunicazione è già conclusa.',
  'fault.tooManyUpdates': 'A una comunicazione si possono aggiungere al massimo {most} aggiornamenti.',
  'fault.versionWaits': 'Una nuova versione è già pubblicata e attende il suo giorno.',

  'supportChannel.weekday': '{weekday, select, 1 {lun} 2 {mar} 3 {mer} 4 {gio} 5 {ven} 6 {sab} other {dom}}',
};
