import type { LocalizedText } from '@customer-area/shared/locale';
import type { DomainNameProblem } from './domain-name';

/** What a customer reads when a name cannot be sold. */
export const domainNameMessages: Readonly<Record<DomainNameProblem, LocalizedText>> = {
  NAME_EMPTY: { it: 'Inserire un nome a dominio.', en: 'Enter a domain name.' },
  NAME_TOO_LONG: { it: 'Il nome a dominio è troppo lungo.', en: 'The domain name is too long.' },
  EMPTY_LABEL: {
    it: 'Il nome a dominio contiene punti di troppo.',
    en: 'The domain name contains too many dots.',
  },
  TLD_MISSING: {
    it: 'Manca l’estensione, per esempio .it o .com.',
    en: 'The extension is missing, for example .it or .com.',
  },
  TLD_NOT_SUPPORTED: {
    it: 'Questa estensione non è disponibile.',
    en: 'This extension is not available.',
  },
  TOO_MANY_LABELS: {
    it: 'Con questa estensione si può registrare solo un nome di secondo livello, per esempio nome.it.',
    en: 'With this extension only a second-level name can be registered, for example name.it.',
  },
  FORBIDDEN_CHARACTER: {
    it: 'Sono ammessi solo lettere, cifre e trattini.',
    en: 'Only letters, digits and hyphens are allowed.',
  },
  HYPHEN_POSITION: {
    it: 'Il trattino non può stare all’inizio, alla fine, né insieme in terza e quarta posizione.',
    en: 'A hyphen cannot come first or last, nor in both the third and the fourth position.',
  },
  IDN_INVALID: {
    it: 'Il nome contiene caratteri non ammessi nei nomi a dominio internazionali.',
    en: 'The name contains characters that internationalised domain names do not allow.',
  },
  LABEL_TOO_SHORT: {
    it: 'Il nome deve avere almeno 3 caratteri.',
    en: 'The name needs at least 3 characters.',
  },
  LABEL_TOO_LONG: {
    it: 'Il nome può avere al massimo 63 caratteri (meno, se contiene lettere accentate).',
    en: 'The name can have at most 63 characters (fewer if it contains accented letters).',
  },
  RESERVED_GEOGRAPHIC_NAME: {
    it: 'È un nome geografico riservato: si può registrare un nome al suo interno, per esempio nome.milano.it.',
    en: 'This geographic name is reserved: a name beneath it can be registered, for example name.milano.it.',
  },
  MIXED_SCRIPT: {
    it: 'Il nome mescola lettere di alfabeti diversi.',
    en: 'The name mixes letters of different alphabets.',
  },
  SCRIPT_NOT_ALLOWED: {
    it: 'Questa estensione non ammette l’alfabeto usato.',
    en: 'This extension does not allow the alphabet used.',
  },
  CHARACTER_NOT_IN_REPERTOIRE: {
    it: 'Il nome contiene una lettera che questa estensione non ammette.',
    en: 'The name contains a letter that this extension does not allow.',
  },
};
