ALTER TABLE "files" ADD COLUMN "former" jsonb;--> statement-breakpoint
UPDATE "files" SET "former" = jsonb_build_object('name', "name", 'edition', "edition" - 1) WHERE "state" <> 'ready' AND "parts" IS NOT NULL AND "edition" > 1;
