import { customType, timestamp } from 'drizzle-orm/pg-core';

/** Raw bytes; the client hands them over untouched on both databases. */
export const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });

export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

export const createdAt = () => moment('created_at').notNull().defaultNow();
