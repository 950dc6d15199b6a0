import { answerBackup } from '@/lib/server/backup/answer-backup';

/** The whole database for `npm run backup`, whose own process may not open the built-in one while this server has it. */
export const GET = (request: Request) => answerBackup(request);
