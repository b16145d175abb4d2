ALTER TABLE "commands" ADD COLUMN "given_with" text;--> statement-breakpoint
ALTER TABLE "keys" DROP COLUMN "made_by";