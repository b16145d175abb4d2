ALTER TABLE "complaints" ADD COLUMN "unread_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "post" jsonb;--> statement-breakpoint
CREATE INDEX "complaints_unread" ON "complaints" USING btree ("unread_since") WHERE "complaints"."unread_since" is not null;--> statement-breakpoint
CREATE INDEX "letters_post" ON "letters" USING btree ("number","recipient") WHERE "letters"."post" is not null;