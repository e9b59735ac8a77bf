import { SIGNATURE_BYTES } from '../reader/signatureLayout.ts';
import type { Engine, StructureElement } from './engine.ts';

/** What a signature states besides who made it; a part of the document, so fixed before it is signed. */
export type SignatureField = {
  readonly reason: string;
  readonly signerName: string;
  readonly time: Date;
};

const UNKNOWN_OFFSET = '**********';
const PRINT_AND_LOCKED = 132;
const SIGNATURES_EXIST_APPEND_ONLY = 3;

/** An invisible, tagged signature field with an empty value of fixed length (ISO 32000-1, 12.8). */
export function addSignatureField(
  engine: Engine,
  parent: StructureElement,
  { reason, signerName, time }: SignatureField,
): void {
  const value = engine.ref({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    ByteRange: [0, UNKNOWN_OFFSET, UNKNOWN_OFFSET, UNKNOWN_OFFSET],
    Contents: new Uint8Array(SIGNATURE_BYTES),
    Reason: new String(reason),
    Name: new String(signerName),
    M: time,
  });
  const appearance = engine.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, 0, 0],
    Resources: {},
  });
  appearance.end(new Uint8Array([0x20]));

  const element = engine.struct('Form', { alt: reason });
  parent.add(element);
  const field = {
    Subtype: 'Widget',
    FT: 'Sig',
    F: PRINT_AND_LOCKED,
    V: value,
    T: new String('Signature1'),
    TU: new String(reason),
    P: engine.page.dictionary,
    AP: { N: appearance },
    structParent: element,
  };
  engine.annotate(0, 0, 0, 0, field);
  element.end();
  value.end();

  // The engine's own form has fonts and appearances to be made by readers, which PDF/A forbids.
  const annotations = engine.page.dictionary.data.Annots as unknown[];
  const form = engine.ref({ Fields: [annotations.at(-1)], SigFlags: SIGNATURES_EXIST_APPEND_ONLY });
  engine._root.data.AcroForm = form;
  engine.endAcroForm = () => form.end();
}
