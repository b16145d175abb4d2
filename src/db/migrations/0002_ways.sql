CREATE TABLE "allowances" (
	"key" text PRIMARY KEY NOT NULL,
	"used" integer NOT NULL,
	"until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "proofs" (
	"hash" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"transport" text NOT NULL,
	"tries" smallint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "not_before" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "address" text;--> statement-breakpoint
ALTER TABLE "proofs" ADD CONSTRAINT "proofs_number_complaints_number_fk" FOREIGN KEY ("number") REFERENCES "public"."complaints"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "allowances_until" ON "allowances" USING btree ("until");--> statement-breakpoint
CREATE INDEX "proofs_number" ON "proofs" USING btree ("number");