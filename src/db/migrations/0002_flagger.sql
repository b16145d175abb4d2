DROP INDEX "work_person";--> statement-breakpoint
DROP INDEX "work_order";--> statement-breakpoint
ALTER TABLE "deliveries" ALTER COLUMN "priority" SET DEFAULT 4;--> statement-breakpoint
ALTER TABLE "complaints" ADD COLUMN "trusted_flagger" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "work" ADD COLUMN "first" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "complaint_facts" ADD COLUMN "trusted_flagger" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "work_person" ON "work" USING btree ("person",(not "danger"),(not "first"),coalesce("due_at", 'infinity'),"number","kind","n");--> statement-breakpoint
CREATE INDEX "work_order" ON "work" USING btree ((not "danger"),(not "first"),coalesce("due_at", 'infinity'),"number","kind","n");