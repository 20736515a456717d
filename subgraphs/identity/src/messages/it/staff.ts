/** Why something about a member of staff is not done. */
export const staff = {
  'staff.OWN_LOGIN': 'La tua login la può modificare solo un altro membro del personale.',
  'staff.AUDIT_EXCLUDES_READING':
    'Chi controlla le letture del personale non vede i dati dei clienti: va tolto quel permesso, oppure quelli che li mostrano.',
  'staff.EMAIL_IN_USE': 'Un membro del personale con questo indirizzo e-mail ha già una login.',
  'staff.NO_ADDRESS': 'Questa login non ha un indirizzo e-mail a cui scrivere.',
  'staff.PERMISSION_NOT_HELD': 'Questa login non ha il permesso indicato.',
  'staff.MANAGING_DOES_NOT_END':
    'Il permesso di gestire il personale non scade da solo: qualcuno deve poterlo sempre fare.',
  'staff.LOGIN_DISABLED': 'Questa login è disabilitata.',
};
