import { entrance } from './ru/entrance';

/** Words in Russian that the pages of strangers say: signing in, signing up, taking the server over. */
export const ui = entrance;
