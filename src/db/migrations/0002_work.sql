CREATE TABLE "work" (
	"number" text NOT NULL,
	"kind" text NOT NULL,
	"n" integer NOT NULL,
	"person" text,
	"team" text NOT NULL,
	"danger" boolean NOT NULL,
	"due_at" timestamp (3) with time zone,
	CONSTRAINT "work_number_kind_n_pk" PRIMARY KEY("number","kind","n")
);
--> statement-breakpoint
ALTER TABLE "work" ADD CONSTRAINT "work_number_complaints_number_fk" FOREIGN KEY ("number") REFERENCES "public"."complaints"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "work_person" ON "work" USING btree ("person","danger","due_at");--> statement-breakpoint
CREATE INDEX "work_team" ON "work" USING btree ("team","danger","due_at");