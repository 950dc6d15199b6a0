DROP INDEX "jobs_due";--> statement-breakpoint
CREATE INDEX "jobs_of_workspace" ON "jobs" USING btree ("workspace_id","run_at","id") WHERE state = 'pending';--> statement-breakpoint
CREATE INDEX "jobs_held" ON "jobs" USING btree ("lease_until") WHERE lease_token is not null;--> statement-breakpoint
CREATE INDEX "jobs_due" ON "jobs" USING btree ("run_at") WHERE state = 'pending' and lease_token is null;