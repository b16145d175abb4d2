CREATE TABLE "complaint_facts" (
	"number" text NOT NULL,
	"round" integer NOT NULL,
	"cause" text NOT NULL,
	"appealed_by" text[] NOT NULL,
	"channel" text NOT NULL,
	"category" text NOT NULL,
	"severity" text NOT NULL,
	"team" text NOT NULL,
	"danger" boolean NOT NULL,
	"integrity" boolean NOT NULL,
	"own_subject" boolean NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"began_at" timestamp (3) with time zone NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	"rejected_at" timestamp (3) with time zone,
	"opened_at" timestamp (3) with time zone,
	"decided_at" timestamp (3) with time zone,
	"withdrawn_at" timestamp (3) with time zone,
	"merged_at" timestamp (3) with time zone,
	"taken_back_at" timestamp (3) with time zone,
	"result_sent_at" timestamp (3) with time zone,
	"result_way" text,
	"told_at" timestamp (3) with time zone,
	"told_way" text,
	"untold_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"deadlines" jsonb NOT NULL,
	"paused_ms" bigint NOT NULL,
	"extended_ms" bigint NOT NULL,
	"escalation" integer NOT NULL,
	"ending" text,
	"reject_reason" text,
	"outcome" text,
	"grounds" text[] NOT NULL,
	"remedies" jsonb NOT NULL,
	"owner" text,
	"decider" text,
	"approver" text,
	"questions" integer NOT NULL,
	"answers" integer NOT NULL,
	"kind" text,
	"locale" text NOT NULL,
	"subject" uuid,
	CONSTRAINT "complaint_facts_number_round_pk" PRIMARY KEY("number","round")
);
--> statement-breakpoint
CREATE TABLE "subjects" (
	"pseudonym" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"type" text,
	"reference" text NOT NULL,
	CONSTRAINT "subjects_reference" UNIQUE NULLS NOT DISTINCT("type","reference")
);
--> statement-breakpoint
ALTER TABLE "complaints" DROP CONSTRAINT "complaints_policy_version_policies_version_fk";
--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "load" integer DEFAULT 0 NOT NULL;