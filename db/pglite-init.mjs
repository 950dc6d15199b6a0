import { PGlite } from '@electric-sql/pglite';

/** Makes the empty database in the folder given as argument. A process of its own, for it takes 840 MB once, and memory once taken stays. */
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: node db/pglite-init.mjs FOLDER');
const database = await PGlite.create({ dataDir: folder });
await database.close();
