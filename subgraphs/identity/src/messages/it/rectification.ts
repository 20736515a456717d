/** Why a request for rectification is refused. */
export const rectification = {
  'rectification.PROBLEMS.NOT_RECTIFIABLE':
    'Questo dato non si rettifica: se è un recapito puoi modificarlo direttamente, per un altro soggetto serve una nuova iscrizione.',
  'rectification.PROBLEMS.CORRECTED_TWICE': 'Il dato è indicato due volte.',
  'rectification.PROBLEMS.UNCHANGED': 'Il dato è già così.',
  'rectification.PROBLEMS.NOTHING_TO_CORRECT': 'Indica almeno un dato da correggere.',
  'rectification.PROBLEMS.NOT_A_TYPING_ERROR':
    'Non sembra un errore di battitura: per un altro intestatario serve una nuova iscrizione.',
  'rectification.PROBLEMS.TYPE_NOT_ACCEPTED': 'Sono ammessi documenti PDF, JPEG o PNG.',
  'rectification.PROBLEMS.TOO_LARGE': 'Il documento supera i 5 MB.',
  'rectification.INVALID_INPUT': 'La richiesta non è valida: guarda i campi indicati.',
  'rectification.ALREADY_OPEN': 'C’è già una richiesta di rettifica aperta: completala o ritirala.',
  'rectification-review.SECOND_FACTOR_RESET_LATELY':
    'Una verifica in due passaggi di questo cliente è stata azzerata da meno di sette giorni: fino ad allora non si rettifica.',
  'rectification.NO_DOCUMENTS': 'Manca almeno un documento che mostri il dato corretto.',
  'rectification.TOO_MANY_DOCUMENTS': 'Si possono allegare al massimo 5 documenti.',
  'rectification.NOT_AWAITING_DOCUMENTS': 'La richiesta non attende più documenti.',
  'rectification.ALREADY_ENDED': 'La richiesta è già conclusa.',
};
