/** With what and from where somebody signed in. */
export const whereabouts = {
  'device.unknown': 'dispositivo sconosciuto',
  'device.browser-on-system': '{browser} su {system}',
  'place.unknown': 'luogo sconosciuto',
  'place.local': 'rete locale',
};
