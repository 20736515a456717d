/** What a customer reads beside a field that is refused, or accepted with a reservation. */
export const problem = {
  'problem.REQUIRED': 'Il campo è obbligatorio.',
  'problem.UNEXPECTED': 'Il campo non è previsto per questo tipo di soggetto: lascialo vuoto.',
  'problem.TOO_LONG': 'Il testo è troppo lungo.',
  'problem.FORBIDDEN_CHARACTER': 'Il testo contiene caratteri non ammessi.',
  'problem.INTERNET_ADDRESS_IN_NAME':
    'Il nome non può contenere un indirizzo internet: scrivilo senza, per esempio «Esempio» al posto di «Esempio.it».',
  'problem.BIRTH_DATE_INVALID': 'La data di nascita non è valida: indica una data esistente e già trascorsa.',
  'problem.BIRTH_DATE_MISMATCH': 'La data di nascita non corrisponde al codice fiscale.',
  'problem.BIRTH_PLACE_UNKNOWN':
    'Il luogo di nascita non risulta: indica un comune italiano o uno Stato estero, come riportato sulla tessera sanitaria.',
  'problem.BIRTH_PLACE_MISMATCH': 'Il luogo di nascita non corrisponde al codice fiscale.',
  'problem.SEX_MISMATCH': 'Il sesso indicato non corrisponde al codice fiscale.',
  'problem.FISCAL_CODE_SHAPE':
    'Il codice fiscale deve avere 16 caratteri, come riportato sulla tessera sanitaria.',
  'problem.FISCAL_CODE_CHECK_CHARACTER':
    'Il codice fiscale non è corretto: il carattere di controllo non corrisponde.',
  'problem.FISCAL_CODE_BIRTH_DATE': 'Il codice fiscale contiene una data di nascita inesistente.',
  'problem.FISCAL_CODE_NAME_MISMATCH': 'Il codice fiscale non corrisponde a nome e cognome indicati.',
  'problem.NUMERIC_FISCAL_CODE_SHAPE': 'Per questo tipo di soggetto il codice fiscale è di 11 cifre.',
  'problem.NUMERIC_FISCAL_CODE_CHECK_DIGIT':
    'Il codice fiscale non è corretto: la cifra di controllo non corrisponde.',
  'problem.VAT_NUMBER_SHAPE': 'La partita IVA non ha la forma prevista nel Paese indicato.',
  'problem.VAT_NUMBER_CHECK_DIGIT': 'La partita IVA non è corretta: la cifra di controllo non corrisponde.',
  'problem.OFFICE_CODE_SHAPE': 'Il codice ufficio (IPA) deve avere 6 lettere o cifre.',
  'problem.RECIPIENT_CODE_SHAPE': 'Il codice destinatario deve avere 7 lettere o cifre.',
  'problem.RECIPIENT_CODE_ABROAD':
    'Il codice destinatario XXXXXXX vale per i soli soggetti esteri, ed è l’unico ammesso per loro.',
  'problem.PEC_REQUIRED': 'Con il codice destinatario 0000000 indica anche un indirizzo PEC.',
  'problem.COUNTRY_UNKNOWN': 'Indica il Paese con il codice di due lettere, per esempio IT.',
  'problem.POSTAL_CODE_SHAPE': 'Il CAP non è corretto: in Italia è di 5 cifre.',
  'problem.CAP_NOT_IN_PROVINCE': 'Il CAP non appartiene alla zona indicata.',
  'problem.COMUNE_UNKNOWN': 'Il comune non risulta: indicane il nome ufficiale, senza abbreviazioni.',
  'problem.COMUNE_NOT_IN_PROVINCE': 'Il comune non si trova nella provincia indicata.',
  'problem.PROVINCE_UNKNOWN': 'Indica la provincia con la sigla di due lettere, per esempio AR.',
  'problem.PHONE_INVALID':
    'Il numero di telefono non è valido. Dall’estero indica il prefisso internazionale.',
  'problem.EMAIL_INVALID': 'L’indirizzo email non è valido.',
  'problem.EMAIL_CONFIRMATION_DIFFERS': 'I due indirizzi email non coincidono.',
  'problem.RECOVERY_INCOMPLETE': 'Indica sia la domanda segreta sia la risposta, oppure nessuna delle due.',
  'problem.RECOVERY_ANSWER_TOO_SHORT': 'La risposta segreta deve avere almeno 3 caratteri.',
  'problem.RECOVERY_ANSWER_IN_QUESTION': 'La risposta segreta non può essere contenuta nella domanda.',
  'problem.PRIVACY_NOT_ACKNOWLEDGED': 'Dichiara di aver preso visione dell’informativa privacy.',
  'problem.PRIVACY_NOTICE_CHANGED':
    'L’informativa privacy è cambiata: leggi la versione attuale e ripeti la dichiarazione.',
  'problem.LOCALE_UNKNOWN': 'Le lingue disponibili sono italiano (it) e inglese (en).',
  'problem.MIN_LENGTH': 'Almeno 12 caratteri, o 8 se è attivo il secondo fattore di accesso.',
  'problem.MAX_LENGTH': 'Al massimo 128 caratteri.',
  'problem.NOT_COMMON': 'Non è una password comune, già violata o facile da indovinare.',
  'problem.NO_PERSONAL_DATA': 'Non contiene username, nome o indirizzo email.',
  'problem.VALID_TEXT': 'Contiene solo caratteri validi.',
  'problem.PASSWORDS_DIFFER': 'Le due password non coincidono.',
  'warning.EMAIL_IS_PEC':
    'Sembra un indirizzo PEC: di solito non riceve email ordinarie. Per le comunicazioni è preferibile un indirizzo non certificato.',
};
