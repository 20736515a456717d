/** How a domain stands at its registry, and what time will do to it. */
export const itLife = {
  'registryStatus.ok': 'Il nome è attivo e nulla vieta di operare su di esso.',
  'registryStatus.inactive': 'Il nome non ha ancora name server e quindi non è raggiungibile.',
  'registryStatus.addPeriod': 'Il nome è appena stato registrato.',
  'registryStatus.autoRenewPeriod':
    'Il registro ha rinnovato il nome da sé e per alcuni giorni il rinnovo può essere annullato.',
  'registryStatus.renewPeriod': 'Il nome è appena stato rinnovato.',
  'registryStatus.transferPeriod': 'Il nome è appena arrivato da un altro registrar.',
  'registryStatus.redemptionPeriod': 'Il nome è stato cancellato, ma può ancora essere ripristinato.',
  'registryStatus.quarantine': 'Il nome è stato cancellato ed è in quarantena: un rinnovo lo recupera.',
  'registryStatus.pendingCreate': 'Il registro deve ancora decidere sulla registrazione.',
  'registryStatus.pendingDelete': 'Il nome è in corso di cancellazione.',
  'registryStatus.pendingRenew': 'Il registro deve ancora decidere sul rinnovo.',
  'registryStatus.pendingRestore': 'Il registro deve ancora completare il ripristino.',
  'registryStatus.pendingTransfer': 'Il trasferimento a un altro registrar è in corso.',
  'registryStatus.pendingUpdate': 'Il registro deve ancora eseguire una modifica.',
  'registryStatus.clientHold': 'Il registrar ha sospeso il nome: sito e posta non funzionano.',
  'registryStatus.clientDeleteProhibited': 'Il registrar vieta la cancellazione del nome.',
  'registryStatus.clientRenewProhibited': 'Il registrar vieta il rinnovo del nome.',
  'registryStatus.clientTransferProhibited': 'Il trasferimento a un altro registrar è vietato.',
  'registryStatus.clientUpdateProhibited': 'Il registrar vieta le modifiche del nome.',
  'registryStatus.serverHold': 'Il registro ha sospeso il nome: sito e posta non funzionano.',
  'registryStatus.serverDeleteProhibited': 'Il registro vieta la cancellazione del nome.',
  'registryStatus.serverRenewProhibited': 'Il registro vieta il rinnovo del nome.',
  'registryStatus.serverTransferProhibited': 'Il registro vieta il trasferimento a un altro registrar.',
  'registryStatus.serverUpdateProhibited': 'Il registro vieta le modifiche del nome.',
  'registryStatus.ok/autoRenewPeriod':
    'Il nome è attivo; il registro lo ha appena rinnovato da sé, come fa ogni anno anche quando il rinnovo è già pagato.',
  'registryStatus.inactive/dnsHold':
    'Il nome è registrato e sarà attivo quando i suoi name server supereranno la verifica del registro.',
  'registryStatus.inactive/clientHold': "Il nome è stato sospeso per ordine di un'autorità.",
  'registryStatus.inactive/serverHold': 'Il registro ha sospeso il nome fino a una decisione.',
  'registryStatus.inactive/toBeReassigned':
    'Il registro riassegnerà il nome a chi ne ha ottenuto il diritto.',
  'registryStatus.inactive/noRegistrar': 'Il nome non ha più un registrar: il titolare deve sceglierne uno.',
  'registryStatus.inactive/notRenewed': 'Il nome non ha più un registrar e non è stato rinnovato.',
  'registryStatus.pendingDelete/redemptionPeriod':
    'Il nome è stato cancellato: un rinnovo può ancora recuperarlo.',
  'registryStatus.pendingDelete/pendingDelete':
    'Il nome sta per tornare libero e non può più essere recuperato.',
  'registryStatus.UNKNOWN': 'Uno stato del registro che qui non è spiegato.',
  'timeline.EXPIRING': 'Il dominio scade entro tre mesi: è il momento di rinnovarlo.',
  'timeline.AUTO_RENEWAL':
    "Il rinnovo viene addebitato sul metodo di pagamento scelto: ciò che segue accade solo se l'addebito non riesce.",
  'timeline.EXPIRED': 'Il dominio scade: sito, posta e servizi si fermano finché non viene rinnovato.',
  'timeline.LET_GO': 'Il dominio viene cancellato presso il registro e può solo essere recuperato.',
  'timeline.RECOVERY_ENDS': 'Il dominio non può più essere recuperato.',
  'timeline.OWNER_CHANGE_OVER': 'Il cambio intestatario scade e va ricominciato, con tutti i suoi documenti.',
  'timeline.RELEASED': 'Il nome torna libero e chiunque può registrarlo.',
  'timeline.REGISTRY_RENEWS': 'Il registro rinnova il nome da sé per un anno, già pagato.',
} as const;
