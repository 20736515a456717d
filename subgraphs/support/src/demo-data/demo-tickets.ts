/** Ids of the demonstration are the same in every service and on every machine. */
export function demoId(prefix: string, number: number): string {
  return `${prefix}_01jdem${String(number).padStart(20, '0')}`;
}

const GIULIA = demoId('prf', 1);
const OFFICINA = demoId('prf', 2);
/** The first login of each. */
const LOGINS: Readonly<Record<string, string>> = {
  [GIULIA]: demoId('lgn', 11),
  [OFFICINA]: demoId('lgn', 21),
};
/** The member of staff of the demonstration. */
export const DEMO_AGENT = demoId('lgn', 91);

export const loginOfDemo = (profileId: string): string => LOGINS[profileId] ?? DEMO_AGENT;

/** What happened to a ticket after it was opened, so many hours ago. */
export interface DemoStep {
  readonly hoursAgo: number;
  readonly act: 'customer writes' | 'staff answer' | 'staff note' | 'customer closes' | 'customer reopens';
  readonly text: string;
}

export interface DemoTicket {
  /** Number of its demonstration id. */
  readonly number: number;
  readonly profileId: string;
  readonly category: 'TECHNICAL' | 'BILLING' | 'DOMAINS' | 'OTHER';
  readonly subject: string;
  readonly text: string;
  /** Number of the demonstration id of a domain. */
  readonly domain?: number;
  readonly hoursAgo: number;
  readonly steps: readonly DemoStep[];
  readonly tags?: readonly string[];
  readonly priority?: 'URGENT' | 'HIGH' | 'LOW';
  readonly isTaken?: true;
  /** The one it is joined with. */
  readonly mergedInto?: number;
}

const opened = (
  number: number,
  profileId: string,
  category: DemoTicket['category'],
  hoursAgo: number,
  subject: string,
  text: string,
  more: Partial<DemoTicket> = {},
): DemoTicket => ({ number, profileId, category, hoursAgo, subject, text, steps: [], ...more });

const step = (hoursAgo: number, act: DemoStep['act'], text = ''): DemoStep => ({ hoursAgo, act, text });

/** Tickets in every state, the oldest first: their numbers then run in the order of their dates. */
export const DEMO_TICKETS: readonly DemoTicket[] = [
  opened(
    501,
    GIULIA,
    'BILLING',
    900,
    'Fattura con indirizzo vecchio',
    'Potete correggere la fattura di marzo?',
    {
      steps: [
        step(890, 'staff answer', 'La fattura resta com’è; la prossima avrà il nuovo indirizzo.'),
        step(880, 'customer closes'),
      ],
    },
  ),
  opened(502, OFFICINA, 'TECHNICAL', 240, 'Posta lenta', 'Le e-mail arrivano con un’ora di ritardo.', {
    steps: [
      step(230, 'staff answer', 'Abbiamo liberato la coda: ora dovrebbe andare.'),
      step(220, 'customer closes'),
      step(100, 'customer reopens'),
      step(99, 'customer writes', 'È tornata lenta.'),
    ],
    tags: ['posta'],
    priority: 'HIGH',
  }),
  opened(503, GIULIA, 'DOMAINS', 200, 'Dominio sospeso', 'Ho confermato l’indirizzo ma resta sospeso.', {
    domain: 108,
    steps: [step(199, 'staff note', 'Verifica mai completata: il link era scaduto.')],
    tags: ['verifica'],
  }),
  opened(
    504,
    OFFICINA,
    'DOMAINS',
    150,
    'Trasferimento da altro registrar',
    'Come trasferisco un .it da voi?',
    {
      steps: [step(140, 'staff answer', 'Serve il codice di trasferimento: poi si ordina dal carrello.')],
    },
  ),
  opened(505, GIULIA, 'OTHER', 120, 'Orari del centralino', 'A che ora rispondete al telefono?', {
    steps: [step(118, 'staff answer', 'Dalle 9 alle 18, nei giorni lavorativi.')],
  }),
  opened(506, GIULIA, 'DOMAINS', 90, 'Recupero di un dominio', 'Si può ancora recuperare il mio dominio?', {
    domain: 106,
    steps: [
      step(80, 'staff answer', 'Sì, entro 30 giorni, con un bonifico.'),
      step(70, 'customer writes', 'Ho fatto il bonifico, e ora?'),
    ],
    tags: ['recupero'],
  }),
  opened(
    507,
    OFFICINA,
    'TECHNICAL',
    60,
    'Certificato scaduto',
    'Il sito dice che il certificato è scaduto.',
    {
      domain: 201,
      steps: [step(58, 'staff note', 'Rinnovo automatico fermo: sentire i sistemi.')],
      priority: 'URGENT',
      isTaken: true,
    },
  ),
  opened(508, OFFICINA, 'TECHNICAL', 59, 'Ancora il certificato', 'Anche la versione www dà errore.', {
    domain: 201,
    mergedInto: 507,
  }),
  opened(509, GIULIA, 'TECHNICAL', 30, 'DNS da cambiare', 'Vorrei usare altri server DNS.', {
    domain: 103,
    steps: [step(28, 'staff answer', 'Si cambiano dalla pagina del dominio, alla voce DNS.')],
  }),
  opened(510, GIULIA, 'BILLING', 6, 'Pagato due volte', 'Vedo due addebiti per lo stesso ordine.', {
    tags: ['rimborso'],
  }),
  opened(511, OFFICINA, 'OTHER', 3, 'Secondo accesso per un collega', 'Come aggiungo un collega?', {
    priority: 'LOW',
  }),
  opened(512, GIULIA, 'DOMAINS', 1, 'Rinnovo per più anni', 'Posso rinnovare per cinque anni insieme?', {
    domain: 104,
  }),
];

/** Answers that the desk writes often. */
export const DEMO_TEMPLATES = [
  {
    number: 601,
    titleIt: 'Propagazione DNS',
    titleEn: 'DNS propagation',
    textIt: 'Riguardo alla richiesta {number}: le modifiche ai DNS si vedono ovunque entro 24 ore.',
    textEn: 'About your ticket {number}: changes of DNS are seen everywhere within 24 hours.',
  },
  {
    number: 602,
    titleIt: 'Servono altri dati',
    titleEn: 'More details needed',
    textIt:
      'Per la richiesta «{subject}» del {openedOn} ci serve il nome del dominio e l’ora in cui è successo.',
    textEn: 'For your ticket "{subject}" of {openedOn} we need the name of the domain and when it happened.',
  },
] as const;
