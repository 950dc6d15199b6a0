DROP INDEX "files_pending";--> statement-breakpoint
ALTER TABLE "linked_pictures" ADD COLUMN "variables" text[];--> statement-breakpoint
CREATE INDEX "files_to_make" ON "files" USING btree ("creation_id","attempts","position") WHERE state = 'pending';--> statement-breakpoint
CREATE INDEX "linked_pictures_to_fetch" ON "linked_pictures" USING btree ("creation_id","attempts","link_hash") WHERE asset_key is null and failure is null;