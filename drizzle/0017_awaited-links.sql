DROP INDEX "files_to_make";--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "awaits_link" text;--> statement-breakpoint
ALTER TABLE "linked_pictures" ADD COLUMN "awaited" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "files_awaiting" ON "files" USING btree ("creation_id","awaits_link") WHERE awaits_link is not null;--> statement-breakpoint
CREATE INDEX "linked_pictures_awaited" ON "linked_pictures" USING btree ("creation_id") WHERE awaited;--> statement-breakpoint
CREATE INDEX "files_to_make" ON "files" USING btree ("creation_id","attempts","position") WHERE state = 'pending' and awaits_link is null;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_awaiting_is_pending" CHECK (awaits_link is null or state = 'pending');