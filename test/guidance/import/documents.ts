import { deflateSync } from 'node:zlib';
import { strToU8, zipSync, type Zippable } from 'fflate';

/** Documents made by hand, the smallest that are real. */
export interface PdfText { text: string; size: number }

const escapePdf = (text: string): string => text.replace(/[\\()]/g, (char) => `\\${char}`);

/** A PDF of the given pages; `extra` adds objects, `trailer` entries of the trailer. */
export function makePdf(pages: readonly (readonly PdfText[])[], { extra = [], trailer = '' }: { extra?: readonly string[]; trailer?: string } = {}): Buffer {
  const kids = pages.map((_, at) => `${4 + 2 * at} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap((lines, at) => {
      const content = lines.map(({ text, size }, line) => `BT /F1 ${size} Tf 60 ${780 - 18 * line} Td (${escapePdf(text)}) Tj ET`).join('\n');
      return [`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + 2 * at} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`];
    }),
    ...extra,
  ];
  return assemble(objects.map((body) => Buffer.from(body, 'latin1')), trailer);
}

function assemble(objects: readonly Buffer[], trailer: string): Buffer {
  const parts = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let at = 9;
  objects.forEach((body, index) => {
    const object = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    offsets.push(at);
    parts.push(object);
    at += object.length;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`));
  return Buffer.concat(parts);
}

/** A page that is only a line drawn: what a scan is to a reader of text. */
export const scannedPdf = (): Buffer => makePdf([[], [], []]);

/** Locked with a password nobody knows: no password opens these keys. */
export function encryptedPdf(): Buffer {
  const key = 'ab'.repeat(32);
  const extra = [`<< /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>`];
  return makePdf([[{ text: 'Secret', size: 11 }]], { extra, trailer: `/Encrypt 6 0 R /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]` });
}

/** A small PDF whose one stream unpacks to `megabytes` of spaces. */
export function bombPdf(megabytes: number): Buffer {
  const packed = deflateSync(Buffer.alloc(megabytes * 1_000_000, 32), { level: 9 });
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>'].map((body) => Buffer.from(body));
  return assemble([...objects, Buffer.concat([Buffer.from(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`), packed, Buffer.from('\nendstream')])], '');
}

export interface Paragraph { text: string; style?: 'Heading1' | 'Heading2'; listed?: boolean }

const TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELATIONS = '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const STYLES = `<?xml version="1.0"?><w:styles ${WORD}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style></w:styles>`;
const NUMBERING = `<?xml version="1.0"?><w:numbering ${WORD}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
const WORD_RELATIONS = '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="n" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>';

function paragraph({ text, style, listed }: Paragraph): string {
  const look = `${style === undefined ? '' : `<w:pStyle w:val="${style}"/>`}${listed === true ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : ''}`;
  return `<w:p>${look === '' ? '' : `<w:pPr>${look}</w:pPr>`}<w:r><w:t xml:space="preserve">${text.replace(/&/g, '&amp;')}</w:t></w:r></w:p>`;
}

/** A Word document; `beside` adds parts, `before` goes in front of the main part's text. */
export function makeDocx(paragraphs: readonly Paragraph[], { beside = {}, before = '' }: { beside?: Zippable; before?: string } = {}): Uint8Array {
  const main = `<?xml version="1.0"?>${before}<w:document ${WORD}><w:body>${paragraphs.map(paragraph).join('')}</w:body></w:document>`;
  return zipSync({
    '[Content_Types].xml': strToU8(TYPES), '_rels/.rels': strToU8(RELATIONS), 'word/document.xml': strToU8(main), 'word/styles.xml': strToU8(STYLES),
    'word/numbering.xml': strToU8(NUMBERING), 'word/_rels/document.xml.rels': strToU8(WORD_RELATIONS), ...beside,
  });
}

/** A Word document of a few hundred kilobytes that unpacks to `megabytes`. */
export const bombDocx = (megabytes: number): Uint8Array => makeDocx([{ text: 'Boom' }], { beside: { 'word/media/image1.bin': [new Uint8Array(megabytes * 1_000_000), { level: 9 }] } });
