DROP INDEX "work_team";--> statement-breakpoint
DROP INDEX "work_person";--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "subject_parts" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "texts" ADD COLUMN "terms" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX "complaints_received" ON "complaints" USING btree ("received_at","number");--> statement-breakpoint
CREATE INDEX "contacts_subject_parts" ON "contacts" USING gin ("subject_parts") WHERE "contacts"."subject_parts" <> '{}';--> statement-breakpoint
CREATE INDEX "contacts_email" ON "contacts" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "contacts_phone" ON "contacts" USING btree ("phone");--> statement-breakpoint
CREATE INDEX "texts_terms" ON "texts" USING gin ("terms");--> statement-breakpoint
CREATE INDEX "work_order" ON "work" USING btree ((not "danger"),coalesce("due_at", 'infinity'),"number","kind","n");--> statement-breakpoint
CREATE INDEX "commands_without_effect" ON "commands" USING btree ("id") WHERE "commands"."status" <> 'applied';--> statement-breakpoint
CREATE INDEX "work_person" ON "work" USING btree ("person",(not "danger"),coalesce("due_at", 'infinity'),"number","kind","n");