ALTER TABLE "calls" ADD COLUMN "document_id" uuid;--> statement-breakpoint
ALTER TABLE "calls" ADD COLUMN "details" jsonb;--> statement-breakpoint
CREATE INDEX "calls_with_token" ON "calls" USING btree ("token_id","created_at","id");--> statement-breakpoint
CREATE INDEX "calls_for_document" ON "calls" USING btree ("workspace_id","document_id","created_at","id");--> statement-breakpoint
CREATE INDEX "calls_refused" ON "calls" USING btree ("workspace_id","created_at","id") WHERE outcome <> 'success';--> statement-breakpoint
CREATE INDEX "calls_of_creation" ON "calls" USING btree ("creation_id");