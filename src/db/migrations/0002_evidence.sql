CREATE TABLE "attachments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"sha256" text NOT NULL,
	"name" text NOT NULL,
	"caller" text NOT NULL,
	"stored_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"number" text,
	"brought_by" uuid,
	"audience" text,
	"held" boolean DEFAULT false NOT NULL,
	"withdrawn_by" uuid
);
--> statement-breakpoint
CREATE TABLE "files" (
	"sha256" text PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"bytes" integer NOT NULL,
	"checked" boolean NOT NULL,
	"stored_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "access_log" ADD COLUMN "attachment" uuid;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_sha256_files_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."files"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_number_complaints_number_fk" FOREIGN KEY ("number") REFERENCES "public"."complaints"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attachments_number" ON "attachments" USING btree ("number");--> statement-breakpoint
CREATE INDEX "attachments_file" ON "attachments" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "attachments_unused" ON "attachments" USING btree ("stored_at") WHERE "attachments"."number" is null;--> statement-breakpoint
CREATE INDEX "access_log_attachment" ON "access_log" USING btree ("attachment") WHERE "access_log"."attachment" is not null;