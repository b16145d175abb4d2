CREATE TABLE "limits" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"account_id" text,
	"email" text,
	"phone" text,
	"warned_at" timestamp (3) with time zone NOT NULL,
	"warned_by" text NOT NULL,
	"warning" text NOT NULL,
	"limited_at" timestamp (3) with time zone,
	"limited_by" text,
	"until" timestamp (3) with time zone,
	"reason" text,
	"appealed_at" timestamp (3) with time zone,
	"appeal" text,
	"kept_at" timestamp (3) with time zone,
	"kept_why" text,
	"lifted_at" timestamp (3) with time zone,
	"lifted_why" text,
	"passed_at" timestamp (3) with time zone,
	"danger_passed_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "account_asserted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "subject_account" text;--> statement-breakpoint
ALTER TABLE "limits" ADD CONSTRAINT "limits_number_complaints_number_fk" FOREIGN KEY ("number") REFERENCES "public"."complaints"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "limits_number" ON "limits" USING btree ("number");--> statement-breakpoint
CREATE INDEX "limits_until" ON "limits" USING btree ("until") WHERE "limits"."until" is not null and "limits"."lifted_at" is null;--> statement-breakpoint
CREATE INDEX "limits_account" ON "limits" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "limits_email" ON "limits" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "limits_phone" ON "limits" USING btree ("phone");--> statement-breakpoint
CREATE INDEX "contacts_subject_account" ON "contacts" USING btree ("subject_account","number") WHERE "contacts"."subject_account" is not null;