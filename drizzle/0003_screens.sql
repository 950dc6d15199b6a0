CREATE TABLE "document_folders" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "document_folders_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
DROP INDEX "files_on_disk";--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "folder_id" uuid;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "search" text GENERATED ALWAYS AS (left(translate(lower(name || ' ' || jsonb_path_query_array(variables, '$.*')::text), 'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯё', 'абвгдеежзийклмнопрстуфхцчшщъыьэюяе'), 500)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "installation" ADD COLUMN "demo_owner_id" uuid;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "user_agent" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "last_seen_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "theme" text DEFAULT 'system' NOT NULL;--> statement-breakpoint
ALTER TABLE "document_folders" ADD CONSTRAINT "document_folders_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_folder" FOREIGN KEY ("workspace_id","folder_id") REFERENCES "public"."document_folders"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "installation" ADD CONSTRAINT "installation_demo_owner_id_users_id_fk" FOREIGN KEY ("demo_owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "documents_in_trash" ON "documents" USING btree ("trashed_at") WHERE trashed_at is not null;--> statement-breakpoint
CREATE INDEX "files_in_folder" ON "files" USING btree ("workspace_id","folder_id","created_at" DESC NULLS FIRST,"creation_id" DESC NULLS FIRST,"position") WHERE trashed_at is null;--> statement-breakpoint
CREATE INDEX "files_searched" ON "files" USING btree ("workspace_id","created_at" DESC NULLS FIRST,"creation_id" DESC NULLS FIRST,"position","id","state","search") WHERE trashed_at is null;--> statement-breakpoint
CREATE INDEX "files_made" ON "files" USING btree ("workspace_id","made_at");--> statement-breakpoint
CREATE INDEX "files_in_trash" ON "files" USING btree ("workspace_id","trashed_at","id") WHERE trashed_at is not null;