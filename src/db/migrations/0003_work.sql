DROP INDEX "work_team";--> statement-breakpoint
DROP INDEX "work_person";--> statement-breakpoint
CREATE INDEX "work_order" ON "work" USING btree ((not "danger"),coalesce("due_at", 'infinity'),"number","kind","n");--> statement-breakpoint
CREATE INDEX "commands_without_effect" ON "commands" USING btree ("id") WHERE "commands"."status" <> 'applied';--> statement-breakpoint
CREATE INDEX "work_person" ON "work" USING btree ("person",(not "danger"),coalesce("due_at", 'infinity'),"number","kind","n");