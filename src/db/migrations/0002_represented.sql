ALTER TABLE "contacts" ADD COLUMN "represented_email" text;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "represented_phone" text;