import type { OfferedPictureShape } from '@/lib/api/assets';

/** A type of its own, so that nothing else takes it for text, and nothing else is taken for it. */
const TYPE = 'application/x-diploma-picture';

/** Lets a picture of the list be dragged onto the page. */
export function writeDragged(transfer: DataTransfer, picture: OfferedPictureShape): void {
  transfer.setData(TYPE, JSON.stringify(picture));
  transfer.effectAllowed = 'copy';
}

/** What is being dragged over the page that it can take, as far as a browser tells before it is let go. */
export function draggedKind({ types, items }: DataTransfer): 'picture' | 'pdf' | undefined {
  if (types.includes(TYPE)) return 'picture';
  if (!types.includes('Files')) return undefined;
  return [...items].every(({ type }) => type === 'application/pdf') ? 'pdf' : 'picture';
}

/** The picture of the list that was let go; undefined when it was something else. Only our own pages write this type. */
export function readDragged(transfer: DataTransfer): OfferedPictureShape | undefined {
  const text = transfer.getData(TYPE);
  return text === '' ? undefined : (JSON.parse(text) as OfferedPictureShape);
}
