import { entrance } from './en/entrance';

/** Words in English that the pages of strangers say; the same keys and places as the Russian ones. */
export const ui = entrance;
