import { trustedProfileId } from '@customer-area/shared/isolation';
import {
  type RequestRectificationDeps,
  requestRectification,
  reserveDocument,
  type SubmitRectificationDeps,
  submitRectification,
  type TakeDocumentDeps,
  takeDocument,
} from '../account/rectification';
import { GIULIA, MARCO, OFFICINA } from './demo-profiles';

export type SeedRectificationsDeps = RequestRectificationDeps & SubmitRectificationDeps & TakeDocumentDeps;

/** What the demo's customers have mistyped, each with a document: work for whoever reviews them. */
export const DEMO_RECTIFICATIONS = [
  {
    profileId: GIULIA,
    loginId: 'lgn_01jdem00000000000000000011',
    form: {
      corrections: [{ field: 'lastName', value: 'Bianchini' }],
      explanation: 'Manca la fine del cognome.',
    },
    fileName: 'carta-identita.pdf',
  },
  {
    profileId: OFFICINA,
    loginId: 'lgn_01jdem00000000000000000021',
    form: {
      corrections: [{ field: 'companyName', value: 'Officine Verdi S.r.l.' }],
      explanation: 'Ci chiamiamo Officine, al plurale: si veda la visura.',
    },
    fileName: 'visura.pdf',
  },
  {
    profileId: MARCO,
    loginId: 'lgn_01jdem00000000000000000031',
    form: {
      corrections: [{ field: 'lastName', value: 'Conte' }],
      explanation: 'Il cognome è Conte, con la e.',
    },
    fileName: 'patente.pdf',
  },
];

/** Made as a customer makes them, so that log, letters and timers are those of any other request. */
export async function seedDemoRectifications(deps: SeedRectificationsDeps): Promise<void> {
  for (const { profileId: id, loginId, form, fileName } of DEMO_RECTIFICATIONS) {
    const profileId = trustedProfileId(id);
    const requested = await requestRectification(deps, { profileId, loginId }, form);
    if (requested.kind !== 'requested') continue;
    const file = { fileName, mediaType: 'application/pdf', size: DOCUMENT.length };
    const place = await reserveDocument(deps, { profileId, rectificationId: requested.id }, file);
    if (place.kind === 'announced') await takeDocument(deps, place.id, DOCUMENT);
    await submitRectification(deps, { profileId, loginId }, requested.id);
  }
}

const TEXT = 'BT /F1 24 Tf 60 740 Td (Documento di prova) Tj ET';
const OBJECTS = [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
  `<< /Length ${TEXT.length} >>\nstream\n${TEXT}\nendstream`,
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
];

/** One page that says what it is; small, since every installation of the demo keeps three. */
const DOCUMENT = ((): Buffer => {
  let text = '%PDF-1.4\n';
  const offsets = OBJECTS.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const size = OBJECTS.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`;
  return Buffer.from(
    `${text}${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`,
    'latin1',
  );
})();
