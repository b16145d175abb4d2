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
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"staff_id" text NOT NULL,
	"way" text NOT NULL,
	"makers" text[] NOT NULL,
	"locale" text NOT NULL,
	"browser" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"used_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "sessions_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "sign_in_links" (
	"id" text PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"staff_id" text NOT NULL,
	"to" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "sign_in_links_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
DROP INDEX "work_team";--> statement-breakpoint
DROP INDEX "contacts_account";--> statement-breakpoint
DROP INDEX "contacts_subject";--> statement-breakpoint
DROP INDEX "work_person";--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "subject_parts" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "texts" ADD COLUMN "terms" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "address_makers" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "openings" ADD CONSTRAINT "openings_person_staff_id_fk" FOREIGN KEY ("person") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_links" ADD CONSTRAINT "sign_in_links_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "openings_seen" ON "openings" USING btree ("seen_at");--> statement-breakpoint
CREATE INDEX "sessions_staff" ON "sessions" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "sessions_ends" ON "sessions" USING btree ("ends_at");--> statement-breakpoint
CREATE INDEX "sign_in_links_staff" ON "sign_in_links" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "sign_in_links_ends" ON "sign_in_links" USING btree ("ends_at");--> statement-breakpoint
CREATE INDEX "complaints_received" ON "complaints" USING btree ("received_at","number");--> statement-breakpoint
CREATE INDEX "contacts_subject_parts" ON "contacts" USING gin ("subject_parts") WHERE "contacts"."subject_parts" <> '{}';--> statement-breakpoint
CREATE INDEX "contacts_email" ON "contacts" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "contacts_phone" ON "contacts" USING btree ("phone");--> statement-breakpoint
CREATE INDEX "texts_terms" ON "texts" USING gin ("terms");--> statement-breakpoint
CREATE INDEX "work_order" ON "work" USING btree ((not "danger"),coalesce("due_at", 'infinity'),"number","kind","n");--> statement-breakpoint
CREATE INDEX "commands_without_effect" ON "commands" USING btree ("id") WHERE "commands"."status" <> 'applied';--> statement-breakpoint
CREATE INDEX "contacts_account" ON "contacts" USING btree ("account_id","number");--> statement-breakpoint
CREATE INDEX "contacts_subject" ON "contacts" USING btree ("subject_reference","number");--> statement-breakpoint
CREATE INDEX "work_person" ON "work" USING btree ("person",(not "danger"),coalesce("due_at", 'infinity'),"number","kind","n");