ALTER TABLE "letter_files" ADD COLUMN "left_out" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "changed_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
CREATE INDEX "letter_files_left_out" ON "letter_files" USING btree ("file_id") WHERE left_out;--> statement-breakpoint
CREATE INDEX "letters_changed" ON "letters" USING btree ("workspace_id","changed_at");--> statement-breakpoint
CREATE INDEX "letters_of_template_version" ON "letters" USING btree ("template_version_id","created_at");