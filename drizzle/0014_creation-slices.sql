CREATE TABLE "creation_slices" (
	"workspace_id" uuid NOT NULL,
	"creation_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"file_ids" uuid[] NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "creation_slices_creation_id_place_pk" PRIMARY KEY("creation_id","place")
);
--> statement-breakpoint
ALTER TABLE "creation_slices" ADD CONSTRAINT "creation_slices_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "creation_slices" ADD CONSTRAINT "creation_slices_creation" FOREIGN KEY ("workspace_id","creation_id") REFERENCES "public"."creations"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "creation_slices" ALTER COLUMN "content" SET STORAGE EXTERNAL;
