import type { CivilDateTime } from '../../document/file-values';
import { textString } from './pdf-syntax';

/** What a file says about itself. */
export interface FileFacts {
  readonly title: string;
  /** BCP 47. */
  readonly lang: string;
  readonly created: CivilDateTime;
}

const PRODUCER = 'Diploma Maker';

/** The document information dictionary (ISO 32000-1, 14.3.3). */
export function infoDictionary({ title, created }: FileFacts): string {
  return `<</Title${textString(title)}/Producer${textString(PRODUCER)}/CreationDate(${pdfDate(created)})>>`;
}

/** The same facts as XMP, which newer readers prefer (14.3.2). As text; to be written in UTF-8 and not packed, so that any program finds it. */
export function xmpPacket({ title, lang, created }: FileFacts): string {
  return (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n' +
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">' +
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xmlText(title)}</rdf:li></rdf:Alt></dc:title>` +
    `<dc:language><rdf:Bag><rdf:li>${xmlText(lang)}</rdf:li></rdf:Bag></dc:language>` +
    `<xmp:CreateDate>${isoDate(created)}</xmp:CreateDate><pdf:Producer>${PRODUCER}</pdf:Producer>` +
    '</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end="r"?>'
  );
}

function pdfDate(at: CivilDateTime): string {
  const { sign, hours, minutes } = offset(at);
  return `D:${two(at.year, 4)}${two(at.month)}${two(at.day)}${two(at.hour)}${two(at.minute)}${two(at.second)}${sign}${hours}'${minutes}'`;
}

function isoDate(at: CivilDateTime): string {
  const { sign, hours, minutes } = offset(at);
  return `${two(at.year, 4)}-${two(at.month)}-${two(at.day)}T${two(at.hour)}:${two(at.minute)}:${two(at.second)}${sign}${hours}:${minutes}`;
}

function offset({ offset }: CivilDateTime): { sign: string; hours: string; minutes: string } {
  const minutes = Math.abs(offset);
  return { sign: offset < 0 ? '-' : '+', hours: two(Math.floor(minutes / 60)), minutes: two(minutes % 60) };
}

function two(value: number, digits = 2): string {
  return String(value).padStart(digits, '0');
}

/** Characters that XML 1.0 does not allow at all are left out. */
function xmlText(text: string): string {
  return text
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
    .replace(/[&<>]/g, (character) => (character === '&' ? '&amp;' : character === '<' ? '&lt;' : '&gt;'));
}
