CREATE TABLE "platform_events" (
	"id" text PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"body" jsonb,
	"stored_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
