import { generate } from '@pdfme/generator';
import { barcodes, image, text } from '@pdfme/schemas';
import type { Person } from './people';
import { BLOCKS, filled, PAGE, QR, SIGNATURE } from './work-item';

const MM = 25.4 / 72;
const mm = (points: number): number => points * MM;
const at = (box: { x: number; y: number }) => ({ x: mm(box.x), y: mm(box.y) });
const fontName = (block: { family: string; weight: number }): string => `${block.family} ${block.weight}`;

/** The work item as a pdfme template: its own shrinking (`dynamicFontSize`), its own wrapping, its own QR. */
export function pdfmeMaker(pictures: { background: Buffer; signature: Buffer }, fonts: ReadonlyMap<string, Buffer>) {
  const jpeg = `data:image/jpeg;base64,${pictures.background.toString('base64')}`;
  const png = `data:image/png;base64,${pictures.signature.toString('base64')}`;
  const template = {
    basePdf: { width: mm(PAGE.width), height: mm(PAGE.height), padding: [0, 0, 0, 0] as [number, number, number, number] },
    schemas: [
      [
        { name: 'background', type: 'image', position: { x: 0, y: 0 }, width: mm(PAGE.width), height: mm(PAGE.height) },
        { name: 'signature', type: 'image', position: at(SIGNATURE), width: mm(SIGNATURE.width), height: mm(SIGNATURE.height) },
        ...BLOCKS.map((block) => ({
          name: block.id,
          type: 'text',
          position: at(block),
          width: mm(block.width),
          height: mm(block.height),
          fontName: fontName(block),
          fontSize: block.size,
          fontColor: block.color,
          alignment: block.align,
          lineHeight: 1.2,
          ...(block.fit === 'shrink' ? { dynamicFontSize: { min: 8, max: block.size, fit: 'horizontal' as const } } : {}),
        })),
        {
          name: 'qr',
          type: 'qrcode',
          position: at(QR),
          width: mm(QR.size),
          height: mm(QR.size),
          backgroundColor: '#ffffff',
          barColor: '#000000',
        },
      ],
    ],
  };
  const font = Object.fromEntries([...fonts].map(([name, bytes], index) => [name, { data: bytes, fallback: index === 0, subset: true }]));
  const plugins = { text, image, qrcode: barcodes.qrcode };
  return (person: Person): Promise<Uint8Array> => {
    const texts = Object.fromEntries(BLOCKS.map((block) => [block.id, filled(block.text, person)]));
    const inputs = [{ background: jpeg, signature: png, qr: filled(QR.text, person), ...texts }];
    return generate({ template, inputs, options: { font }, plugins });
  };
}
