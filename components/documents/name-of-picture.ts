import { shortened } from '@/lib/shortened';

/** A name from a picture's file name, for a document or for the picture itself: `diplom_2024-v2.jpg` is «diplom 2024-v2». Empty when nothing readable is left. */
export function nameOfPicture(fileName: string): string {
  const readable = fileName
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/[_\s]+/g, ' ')
    .trim();
  return shortened(readable, 199);
}
