import { headers } from 'next/headers';
import { cache } from 'react';
import { sessionOfHeaders } from './session-cookie';
import type { Session } from './sessions';

/** Who is signed in on the page being answered; one look per request. Routes ask `sessionOfHeaders` of their own request. */
export const currentSession: () => Promise<Session | undefined> = cache(async () => sessionOfHeaders(await headers()));
