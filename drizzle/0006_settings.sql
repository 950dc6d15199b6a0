ALTER TABLE "users" ADD COLUMN "mail_banner_hidden_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "letter_format" text DEFAULT 'pdf' NOT NULL;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "download_format" text DEFAULT 'pdf' NOT NULL;--> statement-breakpoint
CREATE INDEX "letters_kept" ON "letters" USING btree ("workspace_id") WHERE state = 'kept';