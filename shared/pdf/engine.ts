import PDFDocument from 'pdfkit';

/** A node of the structure tree. Closures draw its content, at once when the node is attached. */
export type StructureElement = {
  add(child: StructureElement | (() => void)): StructureElement;
  end(): void;
};

export type StructureOptions = {
  lang?: string;
  actual?: string;
  alt?: string;
  scope?: 'Column' | 'Row';
  bbox?: [number, number, number, number];
};

export type Outline = { addItem(title: string, options: object): Outline };

export type Reference = { readonly data: Record<string, unknown>; end(chunk?: Uint8Array): void };

/**
 * What we use of pdfkit 0.20: its types lack the tagging options, and the last three members are not
 * public (a signature field needs the form's dictionary; a page's resources name its fonts).
 */
export type Engine = {
  readonly page: {
    readonly width: number;
    readonly height: number;
    readonly dictionary: Reference;
    readonly fonts: Record<string, Reference>;
  };
  readonly outline: Outline;
  addPage(options: object): Engine;
  switchToPage(index: number): unknown;
  bufferedPageRange(): { readonly count: number };
  /** Operators of the current page's content, one line or several. */
  addContent(operators: string): Engine;
  struct(type: string, options?: StructureOptions): StructureElement;
  addStructure(element: StructureElement): Engine;
  markContent(tag: string, options?: object): Engine;
  endMarkedContent(): Engine;
  appendXML(xml: string): void;
  addNamedDestination(name: string, kind: 'XYZ', x: number, y: number, zoom: null): void;
  goTo(x: number, y: number, w: number, h: number, name: string, options: object): Engine;
  link(x: number, y: number, w: number, h: number, url: string | number, options: object): Engine;
  file(bytes: Uint8Array, options: object): unknown;
  image(bytes: Uint8Array, x: number, y: number, options: object): Engine;
  save(): Engine;
  restore(): Engine;
  translate(x: number, y: number): Engine;
  scale(factor: number): Engine;
  rotate(degrees: number, options: { origin: [number, number] }): Engine;
  opacity(value: number): Engine;
  lineWidth(points: number): Engine;
  dash(length: number, options: { space: number }): Engine;
  moveTo(x: number, y: number): Engine;
  lineTo(x: number, y: number): Engine;
  rect(x: number, y: number, w: number, h: number): Engine;
  roundedRect(x: number, y: number, w: number, h: number, radius: number): Engine;
  path(svg: string): Engine;
  fill(color: string): Engine;
  stroke(color: string): Engine;
  fillAndStroke(fill: string, stroke: string): Engine;
  ref(data: object): Reference;
  annotate(x: number, y: number, w: number, h: number, options: object): Engine;
  end(): void;
  endAcroForm(): void;
  readonly _root: Reference;
};

export type Metadata = {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly createdAt: Date;
};

const PRODUCER = 'csr-ledger';

/**
 * The one place where a PDF is opened: PDF/A-3a and PDF/UA-1, tagged, PDF 1.7 (without the version the
 * engine leaves out the XMP packet), and nothing in it that two runs could make different.
 */
export function openEngine(language: string, metadata: Metadata): Engine {
  const info = {
    Title: new EscapedInXmp(printed(metadata.title)),
    Author: new EscapedInXmp(printed(metadata.author)),
    Subject: new EscapedInXmp(printed(metadata.subject)),
    CreationDate: metadata.createdAt,
    Producer: PRODUCER,
    Creator: PRODUCER,
  };
  const options = {
    autoFirstPage: false,
    bufferPages: true,
    displayTitle: true,
    font: null,
    info,
    lang: language,
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
  };
  const engine = new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions);
  engine.appendXML(PDF_UA_IDENTIFIER);
  return engine as unknown as Engine;
}

/**
 * The engine writes each text of the information dictionary twice: by its value into a PDF string, and by
 * template into XMP, without escaping. A title with markup would break the packet, or add to it.
 */
class EscapedInXmp extends String {
  override toString(): string {
    return this.valueOf()
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;');
  }
}

/** Without controls, which XML 1.0 forbids, and without what could turn a title around. */
function printed(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffe\uffff]/gu, ' ')
    .trim();
}

/** PDF/A wants every schema described that it doesn't know itself (ISO 19005-3, 6.6.2.3). */
const PDF_UA_IDENTIFIER = `
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
  <pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about=""
    xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
    xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
  <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
  </rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;
