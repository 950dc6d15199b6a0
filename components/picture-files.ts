/** Files that a window offers where a picture is asked for; of a PDF a page is taken. */
export const PICTURE_FILES = 'image/jpeg,image/png,image/webp,application/pdf';
