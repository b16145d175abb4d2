DROP INDEX "complaints_updated";--> statement-breakpoint
ALTER TABLE "complaints" ALTER COLUMN "updated_at" SET DEFAULT clock_timestamp();--> statement-breakpoint
ALTER TABLE "complaints" ADD COLUMN "changed_in" "xid8" DEFAULT pg_current_xact_id() NOT NULL;--> statement-breakpoint
ALTER TABLE "complaints" ADD COLUMN "oldest_open" "xid8" DEFAULT pg_snapshot_xmin(pg_current_snapshot()) NOT NULL;--> statement-breakpoint
CREATE INDEX "complaints_changed" ON "complaints" USING btree ("changed_in","number");--> statement-breakpoint
CREATE INDEX "complaints_updated" ON "complaints" USING btree ("updated_at");