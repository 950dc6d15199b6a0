import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { moment, createdAt } from './columns';

/** The workspace a row hangs on; goes with it. */
export const workspaceId = () =>
  uuid('workspace_id')
    .notNull()
    .references(() => workspaces.id, { onDelete: 'cascade' });

export const workspaces = pgTable('workspaces', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  /** Language of messages to callers and of letters. */
  locale: text('locale').$type<'ru' | 'en'>().notNull().default('ru'),
  /** IANA name; the clock that dates on diplomas go by. */
  timeZone: text('time_zone').notNull().default('Europe/Moscow'),
  /** The switch "accept calls through the API". */
  apiEnabled: boolean('api_enabled').notNull().default(false),
  /** Whether failures on the compatible endpoint carry their HTTP status. */
  httpStatuses: boolean('http_statuses').notNull().default(false),
  /** Whether a file's link opens it for anybody who has it. */
  publicLinks: boolean('public_links').notNull().default(true),
  /** Whether the pick-up page of several files opens without a log-in: everybody's files lie on it. */
  openPickUp: boolean('open_pick_up').notNull().default(false),
  /** What letters carry: a file of one page as PDF, as JPG, or as both. A file of several pages always goes as PDF. */
  letterFormat: text('letter_format').$type<'pdf' | 'jpg' | 'both'>().notNull().default('pdf'),
  /** What "Download" gives for a file of one page; one of several pages is always a PDF. */
  downloadFormat: text('download_format').$type<'pdf' | 'jpg'>().notNull().default('pdf'),
  /** Offered for every document, as documents write colours. */
  colors: text('colors').array().notNull().default([]),
  createdAt: createdAt(),
});

export const users = pgTable('users', {
  id: uuid('id').primaryKey(),
  /** Lower case. */
  email: text('email').notNull().unique(),
  name: text('name').notNull().default(''),
  /** argon2id in PHC form; null: signs in by link only. */
  passwordHash: text('password_hash'),
  locale: text('locale').$type<'ru' | 'en'>().notNull().default('ru'),
  /** Of the interface; `system` follows the device. */
  theme: text('theme').$type<'system' | 'light' | 'dark'>().notNull().default('system'),
  /** Until when they do not want to be told that mail is not connected; null: they never said so. */
  mailBannerHiddenUntil: moment('mail_banner_hidden_until'),
  createdAt: createdAt(),
});

export const members = pgTable(
  'members',
  {
    workspaceId: workspaceId(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    role: text('role').$type<'owner' | 'editor' | 'viewer'>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.userId] }), index('members_by_user').on(table.userId)],
);

/** A signed-in browser. The cookie carries this id; the row is read on every request, so signing out and revoking work at once. */
export const sessions = pgTable(
  'sessions',
  {
    id: uuid('id').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** As the browser named itself at sign-in, for people to tell their sessions apart; cut when long. */
    userAgent: text('user_agent').notNull().default(''),
    createdAt: createdAt(),
    /** Right to some minutes. */
    lastSeenAt: moment('last_seen_at').notNull().defaultNow(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [index('sessions_by_user').on(table.userId)],
);

/** A link by mail that signs in or sets a new password: good once, for a short time, and only until the password changes. */
export const oneTimeLinks = pgTable(
  'one_time_links',
  {
    /** SHA-256 of the secret in the link, in hex. */
    hash: text('hash').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    purpose: text('purpose').$type<'sign_in' | 'set_password'>().notNull(),
    /** SHA-256 of the user's e-mail and password hash when it was made: when either changes, the link is worth nothing. */
    madeFor: text('made_for').notNull(),
    createdAt: createdAt(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [index('one_time_links_by_user').on(table.userId), index('one_time_links_expired').on(table.expiresAt)],
);

/** Tries of something that may be guessed or overdone, so that their number is limited over restarts and for all processes together. */
export const tries = pgTable(
  'tries',
  {
    /** SHA-256 of what is counted: an account or a network address, and what is tried. */
    key: text('key').primaryKey(),
    /** Oldest first; those outside the window go with the next try. */
    moments: moment('moments').array().notNull(),
    /** When the last of them leaves the window. */
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [index('tries_expired').on(table.expiresAt)],
);

export const apiTokens = pgTable(
  'api_tokens',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    name: text('name').notNull(),
    /** SHA-256 of the 36 characters in hex; the value itself is shown once and never kept. */
    hash: text('hash').notNull().unique(),
    last4: text('last4').notNull(),
    /** SHA-256 of the value this token had in the service a school moves from; calls with it go on working. */
    oldHash: text('old_hash').unique(),
    enabled: boolean('enabled').notNull().default(true),
    /** A call by GET is refused: a link that is looked at must make nothing. */
    postOnly: boolean('post_only').notNull().default(false),
    /** Seconds in which an identical call that names a recipient gets the first reply; 0: off. */
    repeatWindow: integer('repeat_window').notNull().default(30),
    expiresAt: moment('expires_at'),
    lastUsedAt: moment('last_used_at'),
    createdAt: createdAt(),
  },
  (table) => [index('api_tokens_by_workspace').on(table.workspaceId)],
);

/** What is true of the server as a whole; one row. */
export const installation = pgTable(
  'installation',
  {
    id: integer('id').primaryKey().default(1),
    /** Since when no letter leaves: a copy restored from a backup must not mail everybody again until a person releases it. */
    mailHeldSince: moment('mail_held_since'),
    /** The sample account of the first boot, until a person has taken the server over. */
    demoOwnerId: uuid('demo_owner_id').references(() => users.id, { onDelete: 'set null' }),
  },
  (table) => [check('installation_one_row', sql`${table.id} = 1`)],
);
