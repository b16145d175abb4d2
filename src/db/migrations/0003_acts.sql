CREATE TABLE "acts" (
	"n" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "acts_n_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"by" text NOT NULL,
	"act" text NOT NULL,
	"about" text NOT NULL,
	"before" jsonb,
	"after" jsonb
);
--> statement-breakpoint
ALTER TABLE "keys" ADD COLUMN "made_by" text;