CREATE TABLE "canned_texts" (
	"id" text PRIMARY KEY NOT NULL,
	"command" text NOT NULL,
	"field" text NOT NULL,
	"title" jsonb NOT NULL,
	"text" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "openings" (
	"number" text NOT NULL,
	"person" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "openings_number_person_pk" PRIMARY KEY("number","person")
);
--> statement-breakpoint
DROP INDEX "contacts_account";--> statement-breakpoint
DROP INDEX "contacts_subject";--> statement-breakpoint
ALTER TABLE "openings" ADD CONSTRAINT "openings_person_staff_id_fk" FOREIGN KEY ("person") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "openings_seen" ON "openings" USING btree ("seen_at");--> statement-breakpoint
CREATE INDEX "contacts_account" ON "contacts" USING btree ("account_id","number");--> statement-breakpoint
CREATE INDEX "contacts_subject" ON "contacts" USING btree ("subject_reference","number");