ALTER TABLE "complaints" ADD COLUMN "filed_with" text;--> statement-breakpoint
ALTER TABLE "complaints" ADD COLUMN "prints" jsonb;