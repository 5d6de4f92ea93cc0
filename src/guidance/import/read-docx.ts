import mammoth from 'mammoth';
import { LIMITS, refuse, type ReadResult } from './block';
import { blocksFromHtml } from './read-html';
import { unzip } from './unzip';

const MAIN = 'word/document.xml';

/** A Word document: its heading styles and lists, as mammoth reads them. Checked before anything else unpacks it. */
export async function readDocx(bytes: Uint8Array): Promise<ReadResult> {
  const unzipped = unzip(bytes);
  if (!unzipped.ok) return unzipped;
  const main = unzipped.entries.get(MAIN);
  if (!main) return refuse('its name ends in .docx, but it holds no Word document.');
  if (main.length > LIMITS.mainXmlBytes) return refuse(`its text unpacks to more than ${LIMITS.mainXmlBytes / 1e6} MB.`);
  // Word never writes these; they can make a small file large.
  if ([...unzipped.entries].some(([name, content]) => /\.(?:xml|rels)$/.test(name) && /<!(?:DOCTYPE|ENTITY)/i.test(content.toString('latin1')))) return refuse('it holds XML that Word does not write.');
  const images = mammoth.images.imgElement(async () => ({ src: '' }));
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage: images, includeEmbeddedStyleMap: false, externalFileAccess: false });
  const pictures = (value.match(/<img\b/g) ?? []).length;
  const odd = [
    ...(pictures > 0 ? [`${pictures} pictures left out: words in them are not read.`] : []),
    ...(/<w:(?:ins|del)\s/.test(main.toString('utf8')) ? ['It has tracked changes: they are taken as accepted.'] : []),
  ];
  return { ok: true, blocks: blocksFromHtml(value), odd };
}
