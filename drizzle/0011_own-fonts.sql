CREATE TABLE "fonts" (
	"workspace_id" uuid NOT NULL,
	"key" text NOT NULL,
	"family" text NOT NULL,
	"style" text NOT NULL,
	"weight" integer NOT NULL,
	"italic" boolean NOT NULL,
	"letters" text[] NOT NULL,
	"bytes" integer NOT NULL,
	"licensed_by" uuid NOT NULL,
	"licensed_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "fonts_workspace_id_key_pk" PRIMARY KEY("workspace_id","key")
);
--> statement-breakpoint
DROP INDEX "document_versions_by_revision";--> statement-breakpoint
ALTER TABLE "document_versions" ADD COLUMN "font_set" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "fonts" ADD CONSTRAINT "fonts_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "fonts_by_face" ON "fonts" USING btree ("workspace_id","family","weight","italic") WHERE removed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "document_versions_by_revision" ON "document_versions" USING btree ("workspace_id","document_id","revision","name","font_set");