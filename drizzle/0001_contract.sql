CREATE TABLE "call_keys" (
	"workspace_id" uuid NOT NULL,
	"token_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"parameters" text NOT NULL,
	"creation_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "call_keys_token_id_kind_key_pk" PRIMARY KEY("token_id","kind","key")
);
--> statement-breakpoint
CREATE TABLE "calls" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"token_id" uuid,
	"creation_id" uuid,
	"method" text NOT NULL,
	"parameters" jsonb NOT NULL,
	"outcome" text NOT NULL,
	"status" integer NOT NULL,
	"reply" text NOT NULL,
	"warnings" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"took" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "drawn_numbers" (
	"workspace_id" uuid NOT NULL,
	"sequence" text NOT NULL,
	"number" bigint NOT NULL,
	"file_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "drawn_numbers_workspace_id_sequence_number_pk" PRIMARY KEY("workspace_id","sequence","number")
);
--> statement-breakpoint
CREATE TABLE "letter_files" (
	"workspace_id" uuid NOT NULL,
	"letter_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"edition" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "letter_files_letter_id_position_pk" PRIMARY KEY("letter_id","position")
);
--> statement-breakpoint
CREATE TABLE "letters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"creation_id" uuid NOT NULL,
	"template_version_id" uuid NOT NULL,
	"recipient" text NOT NULL,
	"key" text NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"due_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"lease_token" uuid,
	"lease_until" timestamp with time zone,
	"failure" jsonb,
	"answer" text,
	"sent_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "letters_in_workspace" UNIQUE("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "linked_pictures" (
	"workspace_id" uuid NOT NULL,
	"creation_id" uuid NOT NULL,
	"link" text NOT NULL,
	"link_hash" text NOT NULL,
	"asset_key" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"failure" jsonb,
	CONSTRAINT "linked_pictures_creation_id_link_hash_pk" PRIMARY KEY("creation_id","link_hash")
);
--> statement-breakpoint
CREATE TABLE "mail_template_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"template_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"name" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mail_template_versions_in_workspace" UNIQUE("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "old_ids" (
	"workspace_id" uuid NOT NULL,
	"old_id" uuid NOT NULL,
	"document_id" uuid,
	"mail_template_id" uuid,
	"folder_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "old_ids_workspace_id_old_id_pk" PRIMARY KEY("workspace_id","old_id"),
	CONSTRAINT "old_ids_one_target" CHECK (num_nonnulls(document_id, mail_template_id, folder_id) = 1)
);
--> statement-breakpoint
ALTER TABLE "api_tokens" ADD COLUMN "old_hash" text;
--> statement-breakpoint
ALTER TABLE "api_tokens" ADD COLUMN "post_only" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "api_tokens" ADD COLUMN "repeat_window" integer DEFAULT 30 NOT NULL;
--> statement-breakpoint
ALTER TABLE "creations" ADD COLUMN "warnings" jsonb DEFAULT '[]'::jsonb NOT NULL;
--> statement-breakpoint
ALTER TABLE "creations" ADD COLUMN "mailing" jsonb;
--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "verify_code" text;
--> statement-breakpoint
ALTER TABLE "mail_templates" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;
--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "public_links" boolean DEFAULT true NOT NULL;
--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "open_pick_up" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_old_hash_unique" UNIQUE("old_hash");
--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_verify_code_unique" UNIQUE("verify_code");
--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_in_workspace" UNIQUE("workspace_id","id");
--> statement-breakpoint
ALTER TABLE "call_keys" ADD CONSTRAINT "call_keys_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "call_keys" ADD CONSTRAINT "call_keys_token_id_api_tokens_id_fk" FOREIGN KEY ("token_id") REFERENCES "public"."api_tokens"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "call_keys" ADD CONSTRAINT "call_keys_creation" FOREIGN KEY ("workspace_id","creation_id") REFERENCES "public"."creations"("workspace_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_token_id_api_tokens_id_fk" FOREIGN KEY ("token_id") REFERENCES "public"."api_tokens"("id") ON DELETE set null ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_creation_id_creations_id_fk" FOREIGN KEY ("creation_id") REFERENCES "public"."creations"("id") ON DELETE set null ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "drawn_numbers" ADD CONSTRAINT "drawn_numbers_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "drawn_numbers" ADD CONSTRAINT "drawn_numbers_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE set null ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "letter_files" ADD CONSTRAINT "letter_files_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "letter_files" ADD CONSTRAINT "letter_files_letter" FOREIGN KEY ("workspace_id","letter_id") REFERENCES "public"."letters"("workspace_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "letter_files" ADD CONSTRAINT "letter_files_file" FOREIGN KEY ("workspace_id","file_id") REFERENCES "public"."files"("workspace_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_creation" FOREIGN KEY ("workspace_id","creation_id") REFERENCES "public"."creations"("workspace_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_template_version" FOREIGN KEY ("workspace_id","template_version_id") REFERENCES "public"."mail_template_versions"("workspace_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "linked_pictures" ADD CONSTRAINT "linked_pictures_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "linked_pictures" ADD CONSTRAINT "linked_pictures_creation" FOREIGN KEY ("workspace_id","creation_id") REFERENCES "public"."creations"("workspace_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "mail_template_versions" ADD CONSTRAINT "mail_template_versions_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "old_ids" ADD CONSTRAINT "old_ids_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "old_ids" ADD CONSTRAINT "old_ids_document" FOREIGN KEY ("workspace_id","document_id") REFERENCES "public"."documents"("workspace_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "old_ids" ADD CONSTRAINT "old_ids_mail_template" FOREIGN KEY ("workspace_id","mail_template_id") REFERENCES "public"."mail_templates"("workspace_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "old_ids" ADD CONSTRAINT "old_ids_folder" FOREIGN KEY ("workspace_id","folder_id") REFERENCES "public"."folders"("workspace_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "call_keys_expired" ON "call_keys" USING btree ("expires_at");
--> statement-breakpoint
CREATE INDEX "calls_newest" ON "calls" USING btree ("workspace_id","created_at","id");
--> statement-breakpoint
CREATE INDEX "drawn_numbers_by_file" ON "drawn_numbers" USING btree ("file_id");
--> statement-breakpoint
CREATE INDEX "letter_files_by_file" ON "letter_files" USING btree ("file_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "letters_by_key" ON "letters" USING btree ("workspace_id","key");
--> statement-breakpoint
CREATE INDEX "letters_open" ON "letters" USING btree ("creation_id","due_at") WHERE state in ('waiting', 'due', 'sending');
--> statement-breakpoint
CREATE INDEX "letters_newest" ON "letters" USING btree ("workspace_id","created_at","id");
--> statement-breakpoint
CREATE UNIQUE INDEX "mail_template_versions_by_revision" ON "mail_template_versions" USING btree ("workspace_id","template_id","revision");
--> statement-breakpoint
CREATE INDEX "files_newest" ON "files" USING btree ("workspace_id","created_at","creation_id","position");
--> statement-breakpoint
INSERT INTO "drawn_numbers" ("workspace_id", "sequence", "number", "file_id", "created_at")
SELECT f."workspace_id", n."key", n."value"::bigint, f."id", f."created_at" FROM "files" f, jsonb_each_text(f."draws"->'numbers') n
ON CONFLICT DO NOTHING;
