/** The schemas that frames are made of. */
export const NS = {
  epp: 'urn:ietf:params:xml:ns:epp-1.0',
  domain: 'urn:ietf:params:xml:ns:domain-1.0',
  contact: 'urn:ietf:params:xml:ns:contact-1.0',
  host: 'urn:ietf:params:xml:ns:host-1.0',
  rgp: 'urn:ietf:params:xml:ns:rgp-1.0',
  secDNS: 'urn:ietf:params:xml:ns:secDNS-1.1',
  fee: 'urn:ietf:params:xml:ns:epp:fee-1.0',
  changePoll: 'urn:ietf:params:xml:ns:changePoll-1.0',
  balance: 'http://www.verisign.com/epp/balance-1.0',
  extcon: 'http://www.nic.it/ITNIC-EPP/extcon-1.0',
  extdom: 'http://www.nic.it/ITNIC-EPP/extdom-2.0',
  extepp: 'http://www.nic.it/ITNIC-EPP/extepp-2.0',
  euDomain: 'http://www.eurid.eu/xml/epp/domain-ext-2.5',
  euFinance: 'http://www.eurid.eu/xml/epp/registrarFinance-1.0',
} as const;
