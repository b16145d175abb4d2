CREATE SEQUENCE "public"."complaint_number" INCREMENT BY 100 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 100 CACHE 1;--> statement-breakpoint
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
CREATE TABLE "provider_turns" (
	"provider" text PRIMARY KEY NOT NULL,
	"next_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "complaints" (
	"number" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"state" jsonb NOT NULL,
	"policy_version" integer NOT NULL,
	"stage" text NOT NULL,
	"category" text NOT NULL,
	"severity" text NOT NULL,
	"team" text NOT NULL,
	"owner" text,
	"approver" text,
	"channel" text NOT NULL,
	"escalation" integer NOT NULL,
	"next_deadline" timestamp (3) with time zone,
	"deadline" text,
	"overdue_at" timestamp (3) with time zone,
	"paused_since" timestamp (3) with time zone,
	"danger" boolean DEFAULT false NOT NULL,
	"unread_since" timestamp (3) with time zone,
	"received_at" timestamp (3) with time zone NOT NULL,
	"trusted_flagger" boolean DEFAULT false NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"changed_in" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"oldest_open" "xid8" DEFAULT pg_snapshot_xmin(pg_current_snapshot()) NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"filed_by" text NOT NULL,
	"filed_with" text,
	"external_id" text,
	"prints" jsonb,
	"tracking_hash" text NOT NULL,
	"respondent_hash" text,
	"merged_into" text,
	"settled" boolean DEFAULT false NOT NULL,
	"has_work" boolean DEFAULT false NOT NULL,
	CONSTRAINT "complaints_tracking_hash_unique" UNIQUE("tracking_hash"),
	CONSTRAINT "complaints_respondent_hash_unique" UNIQUE("respondent_hash"),
	CONSTRAINT "complaints_external_id" UNIQUE("filed_by","external_id")
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"number" text PRIMARY KEY NOT NULL,
	"email" text,
	"phone" text,
	"conversation" text,
	"locale" text NOT NULL,
	"account_id" text,
	"account_asserted" boolean DEFAULT false NOT NULL,
	"subject_type" text,
	"subject_reference" text,
	"represented_email" text,
	"represented_phone" text,
	"subject_account" text,
	"subject_parts" text[] DEFAULT '{}' NOT NULL,
	"joined_accounts" text[] DEFAULT '{}' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "journal" (
	"number" text NOT NULL,
	"version" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"type" text NOT NULL,
	"by" text,
	"commit_id" text NOT NULL,
	"written_in" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"data" jsonb NOT NULL,
	CONSTRAINT "journal_number_version_pk" PRIMARY KEY("number","version")
);
--> statement-breakpoint
CREATE TABLE "policies" (
	"version" serial PRIMARY KEY NOT NULL,
	"document" json NOT NULL,
	"hash" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "policies_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "policy_draft" (
	"only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"revision" integer NOT NULL,
	"based_on" integer NOT NULL,
	"document" json NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "policy_draft_only" CHECK ("policy_draft"."only")
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"number" text NOT NULL,
	"n" integer NOT NULL,
	"kind" text NOT NULL,
	"team" text NOT NULL,
	"owner" text,
	"step" integer,
	"letter" text,
	"due_at" timestamp (3) with time zone NOT NULL,
	"raised_at" timestamp (3) with time zone NOT NULL,
	"done_at" timestamp (3) with time zone,
	"result" text,
	CONSTRAINT "tasks_number_n_pk" PRIMARY KEY("number","n")
);
--> statement-breakpoint
CREATE TABLE "texts" (
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"number" text NOT NULL,
	"audience" text NOT NULL,
	"text" text NOT NULL,
	"terms" text[] DEFAULT '{}' NOT NULL,
	"held" boolean DEFAULT false NOT NULL,
	"written_at" timestamp (3) with time zone,
	"stored_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "texts_id_name_pk" PRIMARY KEY("id","name")
);
--> statement-breakpoint
CREATE TABLE "work" (
	"number" text NOT NULL,
	"kind" text NOT NULL,
	"n" integer NOT NULL,
	"person" text,
	"team" text NOT NULL,
	"danger" boolean NOT NULL,
	"first" boolean DEFAULT false NOT NULL,
	"due_at" timestamp (3) with time zone,
	CONSTRAINT "work_number_kind_n_pk" PRIMARY KEY("number","kind","n")
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"answers" jsonb NOT NULL,
	"started_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"number" text,
	CONSTRAINT "drafts_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "attachments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"sha256" text NOT NULL,
	"name" text NOT NULL,
	"caller" text NOT NULL,
	"stored_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"number" text,
	"brought_by" uuid,
	"brought_in" "xid8",
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
CREATE TABLE "complaint_facts" (
	"number" text NOT NULL,
	"round" integer NOT NULL,
	"begun_by" text NOT NULL,
	"appealed_by" text[] NOT NULL,
	"channel" text NOT NULL,
	"category" text NOT NULL,
	"severity" text NOT NULL,
	"team" text NOT NULL,
	"danger" boolean NOT NULL,
	"integrity" boolean NOT NULL,
	"own_subject" boolean NOT NULL,
	"trusted_flagger" boolean DEFAULT false NOT NULL,
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
	"due_at" jsonb NOT NULL,
	"paused_ms" bigint NOT NULL,
	"extended_ms" bigint NOT NULL,
	"escalation" integer NOT NULL,
	"ending" text,
	"reject_reason" text,
	"outcome" text,
	"verdict" text,
	"grounds" text[] NOT NULL,
	"remedies" jsonb NOT NULL,
	"owner" text,
	"reviewer" text,
	"owned" jsonb NOT NULL,
	"answering" jsonb NOT NULL,
	"decider" text,
	"approver" text,
	"questions" integer NOT NULL,
	"answers" integer NOT NULL,
	"causes" text[],
	"survey_opened_at" timestamp (3) with time zone,
	"survey_until" timestamp (3) with time zone,
	"survey_owner" text,
	"survey_team" text,
	"rated_at" timestamp (3) with time zone,
	"rated_handling" integer,
	"rated_outcome" integer,
	"commented" boolean DEFAULT false NOT NULL,
	"kind" text,
	"locale" text NOT NULL,
	"subject" uuid,
	"likeness" text GENERATED ALWAYS AS (coalesce(begun_by, '') || ' ' || coalesce(category, '') || ' ' || coalesce(ending, '') || ' ' || coalesce(outcome, '') || ' ' || coalesce((coalesce(accepted_at, rejected_at) is not null)::int::text, '') || ' ' || coalesce((decided_at is not null)::int::text, '') || ' ' || coalesce((untold_at is not null)::int::text, '') || ' ' || coalesce((taken_back_at is not null)::int::text, '') || ' ' || coalesce(case when deadlines #> '{review,ended}' = deadlines #> '{review,met}' then 'met'
    when deadlines ? 'review' then 'missed' end, '') || ' ' || coalesce(case when deadlines #> '{investigation,ended}' = deadlines #> '{investigation,met}' then 'met'
    when deadlines ? 'investigation' then 'missed' end, '') || ' ' || coalesce(case when deadlines #> '{feedback,ended}' = deadlines #> '{feedback,met}' then 'met'
    when deadlines ? 'feedback' then 'missed' end, '') || ' ' || coalesce(case when deadlines #> '{promise,ended}' = deadlines #> '{promise,met}' then 'met'
    when deadlines ? 'promise' then 'missed' end, '')) STORED,
	"running" double precision[] GENERATED ALWAYS AS (case when due_at ?| array['review', 'investigation', 'feedback', 'promise'] then array[case when not deadlines ? 'review' then (due_at -> 'review')::float8 end, case when not deadlines ? 'investigation' then (due_at -> 'investigation')::float8 end, case when not deadlines ? 'feedback' then (due_at -> 'feedback')::float8 end, case when not deadlines ? 'promise' then (due_at -> 'promise')::float8 end] end) STORED,
	"response" integer GENERATED ALWAYS AS (case when begun_by = 'received'
    then ceil(extract(epoch from coalesce(accepted_at, rejected_at) - received_at) / 60)::int end) STORED,
	CONSTRAINT "complaint_facts_number_round_pk" PRIMARY KEY("number","round")
);
--> statement-breakpoint
CREATE TABLE "subjects" (
	"pseudonym" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"type" text,
	"reference" text NOT NULL,
	CONSTRAINT "subjects_reference" UNIQUE NULLS NOT DISTINCT("reference","type")
);
--> statement-breakpoint
CREATE TABLE "causes" (
	"id" text PRIMARY KEY NOT NULL,
	"parent" text,
	"name" jsonb NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"merged_into" text
);
--> statement-breakpoint
CREATE TABLE "figure_notes" (
	"person" text NOT NULL,
	"span" text NOT NULL,
	"text" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "figure_notes_person_span_pk" PRIMARY KEY("person","span")
);
--> statement-breakpoint
CREATE TABLE "actions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"meeting" uuid NOT NULL,
	"title" text NOT NULL,
	"owner" text NOT NULL,
	"due_on" date NOT NULL,
	"stage" text NOT NULL,
	"ended_on" date,
	"reason" text,
	"made_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"made_by" text NOT NULL,
	"warned" text
);
--> statement-breakpoint
CREATE TABLE "meetings" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"held_on" date NOT NULL,
	"report" text NOT NULL,
	"version" integer NOT NULL,
	"pack" jsonb NOT NULL,
	"present" text[] DEFAULT '{}' NOT NULL,
	"minutes" text DEFAULT '' NOT NULL,
	"made_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"made_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "report_figures" (
	"report" text NOT NULL,
	"version" integer NOT NULL,
	"figure" text NOT NULL,
	"unit" text NOT NULL,
	"sql" text NOT NULL,
	"cells" jsonb NOT NULL,
	"before" jsonb NOT NULL,
	"year_before" jsonb NOT NULL,
	"past" jsonb NOT NULL,
	CONSTRAINT "report_figures_report_version_figure_pk" PRIMARY KEY("report","version","figure")
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"name" text NOT NULL,
	"version" integer NOT NULL,
	"kind" text NOT NULL,
	"zone" text NOT NULL,
	"begins_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"made_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"made_by" text,
	"rises" jsonb NOT NULL,
	CONSTRAINT "reports_name_version_pk" PRIMARY KEY("name","version")
);
--> statement-breakpoint
CREATE TABLE "second_look_draws" (
	"week" text PRIMARY KEY NOT NULL,
	"seed" text NOT NULL,
	"rejections" double precision NOT NULL,
	"dismissals" double precision NOT NULL,
	"candidates" integer NOT NULL,
	"drawn" integer NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "second_looks" (
	"number" text NOT NULL,
	"round" integer NOT NULL,
	"week" text NOT NULL,
	"category" text NOT NULL,
	"team" text NOT NULL,
	"rule" text NOT NULL,
	"first" text NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	"person" text,
	"verdict" text,
	"reason" text,
	"judged_at" timestamp (3) with time zone,
	"settled" text,
	"settled_by" text,
	"settled_why" text,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "second_looks_number_round_pk" PRIMARY KEY("number","round")
);
--> statement-breakpoint
CREATE TABLE "suggestion_checks" (
	"suggestion" uuid NOT NULL,
	"n" integer NOT NULL,
	"checked_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"zone" text NOT NULL,
	"measuring" jsonb NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"verdict" text NOT NULL,
	"change" jsonb,
	"sql" text NOT NULL,
	"asked" text[] NOT NULL,
	CONSTRAINT "suggestion_checks_suggestion_n_pk" PRIMARY KEY("suggestion","n")
);
--> statement-breakpoint
CREATE TABLE "suggestions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"causes" text[] NOT NULL,
	"owner" text NOT NULL,
	"due_on" date NOT NULL,
	"stage" text NOT NULL,
	"measuring" jsonb,
	"started_on" date,
	"done_on" date,
	"reason" text,
	"told" jsonb,
	"made_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"made_by" text NOT NULL,
	"warned" text,
	"watched_until" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "purge_receipts" (
	"n" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "purge_receipts_n_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"batch" uuid NOT NULL,
	"number" text NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"closed_at" timestamp (3) with time zone NOT NULL,
	"counts" jsonb NOT NULL,
	"journal_hash" text NOT NULL,
	"files_hash" text NOT NULL,
	CONSTRAINT "purge_receipts_number" UNIQUE("number","kind")
);
--> statement-breakpoint
CREATE TABLE "purged_entries" (
	"number" text NOT NULL,
	"version" integer NOT NULL,
	"receipt" integer NOT NULL,
	CONSTRAINT "purged_entries_number_version_pk" PRIMARY KEY("number","version")
);
--> statement-breakpoint
CREATE TABLE "limits" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"account_id" text,
	"email" text,
	"phone" text,
	"warned_at" timestamp (3) with time zone NOT NULL,
	"warned_by" text NOT NULL,
	"warned_until" timestamp (3) with time zone NOT NULL,
	"warning" text NOT NULL,
	"limited_at" timestamp (3) with time zone,
	"limited_by" text,
	"until" timestamp (3) with time zone,
	"reason" text,
	"appealed_at" timestamp (3) with time zone,
	"appeal_due_at" timestamp (3) with time zone,
	"appeal" text,
	"kept_at" timestamp (3) with time zone,
	"kept_why" text,
	"lifted_at" timestamp (3) with time zone,
	"lifted_why" text,
	"passed_at" timestamp (3) with time zone,
	"danger_passed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "commands" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"name" text NOT NULL,
	"round" integer NOT NULL,
	"caller" text NOT NULL,
	"actor" jsonb NOT NULL,
	"given_with" text,
	"payload" jsonb NOT NULL,
	"idempotency_key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"expected_version" integer,
	"status" text DEFAULT 'pending' NOT NULL,
	"answer" jsonb,
	"stored_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"not_after" timestamp (3) with time zone NOT NULL,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "commands_idempotency_key" UNIQUE("caller","idempotency_key")
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"number" text NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"payload" jsonb NOT NULL,
	"priority" smallint DEFAULT 4 NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"lease" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"done_at" timestamp (3) with time zone,
	"dead_at" timestamp (3) with time zone,
	CONSTRAINT "deliveries_key" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "letters" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"version" integer NOT NULL,
	"name" text NOT NULL,
	"recipient" text NOT NULL,
	"transport" text NOT NULL,
	"locale" text NOT NULL,
	"post" jsonb,
	"data" jsonb NOT NULL,
	"status" text DEFAULT 'pending' NOT NULL,
	"written" jsonb,
	"provider_id" text,
	"receipts" boolean DEFAULT false NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"first_tried_at" timestamp (3) with time zone,
	"not_before" timestamp (3) with time zone,
	"address" text,
	"sent_at" timestamp (3) with time zone,
	"settled_at" timestamp (3) with time zone,
	"failure" text,
	CONSTRAINT "letters_provider_id_unique" UNIQUE("provider_id")
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" text PRIMARY KEY NOT NULL,
	"transport" text NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"html" text,
	"text" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "platform_events" (
	"id" text PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"body" jsonb,
	"stored_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "receipts" (
	"id" text PRIMARY KEY NOT NULL,
	"letter_id" text NOT NULL,
	"result" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"stored_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "requests" (
	"caller" text NOT NULL,
	"idempotency_key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"number" text,
	"answer" jsonb,
	"stored_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "requests_caller_idempotency_key_pk" PRIMARY KEY("caller","idempotency_key")
);
--> statement-breakpoint
CREATE TABLE "absences" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"staff_id" text NOT NULL,
	"from" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "absences_ends_later" CHECK ("absences"."from" < "absences"."until")
);
--> statement-breakpoint
CREATE TABLE "access_log" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"number" text,
	"about" text,
	"caller_id" text NOT NULL,
	"what" text NOT NULL,
	"attachment" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	"written_in" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	CONSTRAINT "access_log_of" CHECK (("access_log"."number" is null) = ("access_log"."what" = 'figures') and ("access_log"."about" is null) <> ("access_log"."what" = 'figures'))
);
--> statement-breakpoint
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
CREATE TABLE "canned_texts" (
	"id" text PRIMARY KEY NOT NULL,
	"command" text NOT NULL,
	"field" text NOT NULL,
	"title" jsonb NOT NULL,
	"text" jsonb NOT NULL,
	"retired" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "keys" (
	"id" text PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"kind" text NOT NULL,
	"staff_id" text,
	"name" text NOT NULL,
	"scopes" text[] NOT NULL,
	"makers" text[] DEFAULT '{}' NOT NULL,
	"label" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"used_at" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone,
	"warned_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "keys_staff_id" CHECK (("keys"."kind" = 'staff') = ("keys"."staff_id" is not null))
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
CREATE TABLE "staff" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"address_makers" text[] DEFAULT '{}' NOT NULL,
	"phone" text,
	"role" text NOT NULL,
	"team" text,
	"categories" text[] NOT NULL,
	"languages" text[] NOT NULL,
	"account_id" text,
	"on_call" boolean DEFAULT false NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"load" integer DEFAULT 0 NOT NULL,
	"lapses" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"signed_in_at" timestamp (3) with time zone,
	CONSTRAINT "staff_account_id_unique" UNIQUE("account_id")
);
--> statement-breakpoint
CREATE TABLE "teams" (
	"id" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"lead" text,
	"supervisor" text,
	"active" boolean DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE TABLE "anchored" (
	"anchor" text NOT NULL,
	"day" text NOT NULL,
	"size" bigint NOT NULL,
	"at" timestamp (3) with time zone,
	CONSTRAINT "anchored_anchor_day_pk" PRIMARY KEY("anchor","day")
);
--> statement-breakpoint
CREATE TABLE "checkpoints" (
	"size" bigint PRIMARY KEY NOT NULL,
	"root" "bytea" NOT NULL,
	"signed" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "seal_place" (
	"only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"changed_in" "xid8" NOT NULL,
	"number" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sealed_entries" (
	"index" bigint PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"version" integer NOT NULL,
	"salt" "bytea",
	"commitment" "bytea" NOT NULL,
	"receipt" integer,
	CONSTRAINT "sealed_entries_receipt_unique" UNIQUE("receipt"),
	CONSTRAINT "sealed_entries_once" UNIQUE("number","version")
);
--> statement-breakpoint
CREATE TABLE "sealed_texts" (
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"number" text NOT NULL,
	"version" integer NOT NULL,
	"salt" "bytea",
	"commitment" "bytea" NOT NULL,
	CONSTRAINT "sealed_texts_id_name_pk" PRIMARY KEY("id","name"),
	CONSTRAINT "sealed_texts_entry" UNIQUE("number","version","name")
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
CREATE TABLE "course_versions" (
	"course" text NOT NULL,
	"version" integer NOT NULL,
	"outline" jsonb NOT NULL,
	"questions" jsonb NOT NULL,
	"pass_mark" integer NOT NULL,
	"renew_from" timestamp (3) with time zone,
	"published_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "course_versions_course_version_pk" PRIMARY KEY("course","version")
);
--> statement-breakpoint
CREATE TABLE "courses" (
	"id" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"valid_days" integer
);
--> statement-breakpoint
CREATE TABLE "exposures" (
	"person" text NOT NULL,
	"number" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "exposures_person_at_number_pk" PRIMARY KEY("person","at","number")
);
--> statement-breakpoint
CREATE TABLE "training_exceptions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"person" text NOT NULL,
	"course" text NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	"why" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "training_records" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"person" text NOT NULL,
	"course" text NOT NULL,
	"version" integer NOT NULL,
	"passed_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"how" text NOT NULL,
	"by" text NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "training_records_expires_later" CHECK ("training_records"."passed_at" < "training_records"."expires_at")
);
--> statement-breakpoint
CREATE TABLE "training_requirements" (
	"of" text NOT NULL,
	"name" text NOT NULL,
	"course" text NOT NULL,
	"since" timestamp (3) with time zone,
	CONSTRAINT "training_requirements_of_name_course_pk" PRIMARY KEY("of","name","course")
);
--> statement-breakpoint
CREATE TABLE "training_warnings" (
	"person" text NOT NULL,
	"course" text NOT NULL,
	"lapses_at" timestamp (3) with time zone NOT NULL,
	"days_before" integer NOT NULL,
	CONSTRAINT "training_warnings_person_course_lapses_at_days_before_pk" PRIMARY KEY("person","course","lapses_at","days_before")
);
--> statement-breakpoint
ALTER TABLE "proofs" ADD CONSTRAINT "proofs_number_complaints_number_fk" FOREIGN KEY ("number") REFERENCES "public"."complaints"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_number_complaints_number_fk" FOREIGN KEY ("number") REFERENCES "public"."complaints"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journal" ADD CONSTRAINT "journal_number_complaints_number_fk" FOREIGN KEY ("number") REFERENCES "public"."complaints"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_number_complaints_number_fk" FOREIGN KEY ("number") REFERENCES "public"."complaints"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "texts" ADD CONSTRAINT "texts_number_complaints_number_fk" FOREIGN KEY ("number") REFERENCES "public"."complaints"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work" ADD CONSTRAINT "work_number_complaints_number_fk" FOREIGN KEY ("number") REFERENCES "public"."complaints"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_number_complaints_number_fk" FOREIGN KEY ("number") REFERENCES "public"."complaints"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_sha256_files_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."files"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_number_complaints_number_fk" FOREIGN KEY ("number") REFERENCES "public"."complaints"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "causes" ADD CONSTRAINT "causes_parent_causes_id_fk" FOREIGN KEY ("parent") REFERENCES "public"."causes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "causes" ADD CONSTRAINT "causes_merged_into_causes_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."causes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "figure_notes" ADD CONSTRAINT "figure_notes_person_staff_id_fk" FOREIGN KEY ("person") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_meeting_meetings_id_fk" FOREIGN KEY ("meeting") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_owner_staff_id_fk" FOREIGN KEY ("owner") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_report_version_reports_name_version_fk" FOREIGN KEY ("report","version") REFERENCES "public"."reports"("name","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_figures" ADD CONSTRAINT "report_figures_report_version_reports_name_version_fk" FOREIGN KEY ("report","version") REFERENCES "public"."reports"("name","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_looks" ADD CONSTRAINT "second_looks_week_second_look_draws_week_fk" FOREIGN KEY ("week") REFERENCES "public"."second_look_draws"("week") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion_checks" ADD CONSTRAINT "suggestion_checks_suggestion_suggestions_id_fk" FOREIGN KEY ("suggestion") REFERENCES "public"."suggestions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_owner_staff_id_fk" FOREIGN KEY ("owner") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purged_entries" ADD CONSTRAINT "purged_entries_receipt_purge_receipts_n_fk" FOREIGN KEY ("receipt") REFERENCES "public"."purge_receipts"("n") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "limits" ADD CONSTRAINT "limits_number_complaints_number_fk" FOREIGN KEY ("number") REFERENCES "public"."complaints"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commands" ADD CONSTRAINT "commands_number_complaints_number_fk" FOREIGN KEY ("number") REFERENCES "public"."complaints"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_number_complaints_number_fk" FOREIGN KEY ("number") REFERENCES "public"."complaints"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipts" ADD CONSTRAINT "receipts_letter_id_letters_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."letters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absences_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "keys" ADD CONSTRAINT "keys_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "openings" ADD CONSTRAINT "openings_person_staff_id_fk" FOREIGN KEY ("person") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_team_teams_id_fk" FOREIGN KEY ("team") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "teams" ADD CONSTRAINT "teams_lead_staff_id_fk" FOREIGN KEY ("lead") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "teams" ADD CONSTRAINT "teams_supervisor_staff_id_fk" FOREIGN KEY ("supervisor") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sealed_entries" ADD CONSTRAINT "sealed_entries_receipt_purge_receipts_n_fk" FOREIGN KEY ("receipt") REFERENCES "public"."purge_receipts"("n") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_links" ADD CONSTRAINT "sign_in_links_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_versions" ADD CONSTRAINT "course_versions_course_courses_id_fk" FOREIGN KEY ("course") REFERENCES "public"."courses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exposures" ADD CONSTRAINT "exposures_person_staff_id_fk" FOREIGN KEY ("person") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_exceptions" ADD CONSTRAINT "training_exceptions_person_staff_id_fk" FOREIGN KEY ("person") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_exceptions" ADD CONSTRAINT "training_exceptions_course_courses_id_fk" FOREIGN KEY ("course") REFERENCES "public"."courses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_records" ADD CONSTRAINT "training_records_person_staff_id_fk" FOREIGN KEY ("person") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_records" ADD CONSTRAINT "training_records_course_version_course_versions_course_version_fk" FOREIGN KEY ("course","version") REFERENCES "public"."course_versions"("course","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_requirements" ADD CONSTRAINT "training_requirements_course_courses_id_fk" FOREIGN KEY ("course") REFERENCES "public"."courses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_warnings" ADD CONSTRAINT "training_warnings_person_staff_id_fk" FOREIGN KEY ("person") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "allowances_until" ON "allowances" USING btree ("until");--> statement-breakpoint
CREATE INDEX "proofs_number" ON "proofs" USING btree ("number");--> statement-breakpoint
CREATE INDEX "complaints_merged" ON "complaints" USING btree ("merged_into") WHERE "complaints"."merged_into" is not null;--> statement-breakpoint
CREATE INDEX "complaints_changed" ON "complaints" USING btree ("changed_in","number");--> statement-breakpoint
CREATE INDEX "complaints_updated" ON "complaints" USING btree ("updated_at");--> statement-breakpoint
CREATE INDEX "complaints_received" ON "complaints" USING btree ("received_at","number");--> statement-breakpoint
CREATE INDEX "complaints_team" ON "complaints" USING btree ("team","received_at","number");--> statement-breakpoint
CREATE INDEX "complaints_owner" ON "complaints" USING btree ("owner","received_at","number") WHERE "complaints"."owner" is not null;--> statement-breakpoint
CREATE INDEX "complaints_approver" ON "complaints" USING btree ("approver") WHERE "complaints"."approver" is not null;--> statement-breakpoint
CREATE INDEX "complaints_open" ON "complaints" USING btree ("team","stage","number","owner","approver","filed_by","received_at","deadline","next_deadline","overdue_at","paused_since","danger") WHERE "complaints"."stage" <> 'closed';--> statement-breakpoint
CREATE INDEX "complaints_work" ON "complaints" USING btree ("number","team","owner","approver","filed_by") WHERE "complaints"."has_work";--> statement-breakpoint
CREATE INDEX "complaints_overdue" ON "complaints" USING btree ("overdue_at") WHERE "complaints"."overdue_at" is not null;--> statement-breakpoint
CREATE INDEX "complaints_unread" ON "complaints" USING btree ("unread_since") WHERE "complaints"."unread_since" is not null;--> statement-breakpoint
CREATE INDEX "complaints_unsettled" ON "complaints" USING btree ("number") WHERE not "complaints"."settled";--> statement-breakpoint
CREATE INDEX "complaints_suspending" ON "complaints" USING btree ("number") WHERE "complaints"."state" @? '$ ? (exists (@.sanctions) || @.decision.remedies[*].kind == "suspend-account"
    || @.earlier.decision.remedies[*].kind == "suspend-account")';--> statement-breakpoint
CREATE INDEX "complaints_closed" ON "complaints" USING btree ("closed_at","number") WHERE "complaints"."stage" = 'closed';--> statement-breakpoint
CREATE INDEX "complaints_held" ON "complaints" USING btree ("number") WHERE "complaints"."state" -> 'hold' ->> 'scope' = 'person';--> statement-breakpoint
CREATE INDEX "complaints_erasing" ON "complaints" USING btree ("number") WHERE "complaints"."state" ->> 'erasure' in ('ordered', 'put-off', 'done');--> statement-breakpoint
CREATE INDEX "complaints_needs" ON "complaints" USING btree ("number") WHERE jsonb_array_length("complaints"."state" -> 'needs') > 0;--> statement-breakpoint
CREATE INDEX "contacts_account" ON "contacts" USING btree ("account_id","number");--> statement-breakpoint
CREATE INDEX "contacts_subject_account" ON "contacts" USING btree ("subject_account","number") WHERE "contacts"."subject_account" is not null;--> statement-breakpoint
CREATE INDEX "contacts_subject" ON "contacts" USING btree ("subject_reference","number");--> statement-breakpoint
CREATE INDEX "contacts_subject_parts" ON "contacts" USING gin ("subject_parts") WHERE "contacts"."subject_parts" <> '{}';--> statement-breakpoint
CREATE INDEX "contacts_email" ON "contacts" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "contacts_phone" ON "contacts" USING btree ("phone");--> statement-breakpoint
CREATE INDEX "contacts_conversation" ON "contacts" USING btree ("conversation") WHERE "contacts"."conversation" is not null;--> statement-breakpoint
CREATE INDEX "contacts_joined" ON "contacts" USING gin ("joined_accounts") WHERE "contacts"."joined_accounts" <> '{}';--> statement-breakpoint
CREATE INDEX "journal_commit" ON "journal" USING btree ("number","commit_id");--> statement-breakpoint
CREATE INDEX "journal_custody" ON "journal" USING btree ("at") WHERE "journal"."type" in ('text-released', 'evidence-withdrawn');--> statement-breakpoint
CREATE INDEX "journal_custody_written" ON "journal" USING btree ("written_in","number","version") WHERE "journal"."type" in ('text-released', 'evidence-withdrawn');--> statement-breakpoint
CREATE INDEX "tasks_open" ON "tasks" USING btree ("owner") WHERE "tasks"."done_at" is null;--> statement-breakpoint
CREATE INDEX "texts_number" ON "texts" USING btree ("number");--> statement-breakpoint
CREATE INDEX "texts_terms" ON "texts" USING gin ("terms");--> statement-breakpoint
CREATE INDEX "work_person" ON "work" USING btree ("person",(not "danger"),(not "first"),coalesce("due_at", 'infinity'),"number","kind","n");--> statement-breakpoint
CREATE INDEX "work_order" ON "work" USING btree ((not "danger"),(not "first"),coalesce("due_at", 'infinity'),"number","kind","n");--> statement-breakpoint
CREATE INDEX "drafts_started" ON "drafts" USING btree ("started_at");--> statement-breakpoint
CREATE INDEX "attachments_number" ON "attachments" USING btree ("number");--> statement-breakpoint
CREATE INDEX "attachments_file" ON "attachments" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "attachments_brought" ON "attachments" USING btree ("stored_at") WHERE "attachments"."number" is not null;--> statement-breakpoint
CREATE INDEX "attachments_brought_in" ON "attachments" USING btree ("brought_in","id") WHERE "attachments"."brought_in" is not null;--> statement-breakpoint
CREATE INDEX "attachments_unused" ON "attachments" USING btree ("stored_at") WHERE "attachments"."number" is null;--> statement-breakpoint
CREATE INDEX "complaint_facts_promise" ON "complaint_facts" USING btree ("began_at","category","response","likeness","running");--> statement-breakpoint
CREATE INDEX "complaint_facts_instants" ON "complaint_facts" USING brin ("received_at" timestamptz_minmax_multi_ops,"began_at" timestamptz_minmax_multi_ops,"decided_at" timestamptz_minmax_multi_ops,"told_at" timestamptz_minmax_multi_ops,"closed_at" timestamptz_minmax_multi_ops,"survey_until" timestamptz_minmax_multi_ops,coalesce("accepted_at", "rejected_at") timestamptz_minmax_multi_ops,coalesce("decided_at", "rejected_at") timestamptz_minmax_multi_ops) WITH (pages_per_range=32,autosummarize=true);--> statement-breakpoint
CREATE INDEX "actions_stage" ON "actions" USING btree ("stage","id");--> statement-breakpoint
CREATE INDEX "actions_meeting" ON "actions" USING btree ("meeting","id");--> statement-breakpoint
CREATE INDEX "second_looks_open" ON "second_looks" USING btree ("person") WHERE "second_looks"."verdict" is null;--> statement-breakpoint
CREATE INDEX "second_looks_team" ON "second_looks" USING btree ("team","decided_at");--> statement-breakpoint
CREATE INDEX "suggestions_stage" ON "suggestions" USING btree ("stage","id");--> statement-breakpoint
CREATE INDEX "purge_receipts_batch" ON "purge_receipts" USING btree ("batch","n");--> statement-breakpoint
CREATE INDEX "limits_number" ON "limits" USING btree ("number");--> statement-breakpoint
CREATE INDEX "limits_until" ON "limits" USING btree ("until") WHERE "limits"."until" is not null and "limits"."lifted_at" is null;--> statement-breakpoint
CREATE INDEX "limits_account" ON "limits" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "limits_email" ON "limits" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "limits_phone" ON "limits" USING btree ("phone");--> statement-breakpoint
CREATE INDEX "commands_number" ON "commands" USING btree ("number");--> statement-breakpoint
CREATE INDEX "commands_without_effect" ON "commands" USING btree ("id") WHERE "commands"."status" <> 'applied';--> statement-breakpoint
CREATE INDEX "commands_pending" ON "commands" USING btree ("not_after") WHERE "commands"."status" = 'pending';--> statement-breakpoint
CREATE INDEX "deliveries_live" ON "deliveries" USING btree ("kind","priority","id") WHERE "deliveries"."done_at" is null;--> statement-breakpoint
CREATE INDEX "deliveries_order" ON "deliveries" USING btree ("number","kind") WHERE "deliveries"."done_at" is null;--> statement-breakpoint
CREATE INDEX "deliveries_done" ON "deliveries" USING btree ("done_at") WHERE "deliveries"."done_at" is not null;--> statement-breakpoint
CREATE INDEX "letters_number" ON "letters" USING btree ("number");--> statement-breakpoint
CREATE INDEX "letters_post" ON "letters" USING btree ("recipient","number") WHERE "letters"."post" is not null;--> statement-breakpoint
CREATE INDEX "letters_pending" ON "letters" USING btree ("number") WHERE "letters"."status" = 'pending';--> statement-breakpoint
CREATE INDEX "mails_sent" ON "mails" USING btree ("sent_at");--> statement-breakpoint
CREATE INDEX "receipts_letter" ON "receipts" USING btree ("letter_id");--> statement-breakpoint
CREATE INDEX "absences_staff" ON "absences" USING btree ("staff_id","until");--> statement-breakpoint
CREATE INDEX "access_log_written" ON "access_log" USING btree ("written_in","id");--> statement-breakpoint
CREATE INDEX "access_log_number" ON "access_log" USING btree ("number","at");--> statement-breakpoint
CREATE INDEX "access_log_at" ON "access_log" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "access_log_caller" ON "access_log" USING btree ("caller_id","at","id");--> statement-breakpoint
CREATE INDEX "access_log_about" ON "access_log" USING btree ("about","at") WHERE "access_log"."about" is not null;--> statement-breakpoint
CREATE INDEX "access_log_attachment" ON "access_log" USING btree ("attachment") WHERE "access_log"."attachment" is not null;--> statement-breakpoint
CREATE INDEX "acts_policy" ON "acts" USING btree ("n") WHERE "acts"."act" = 'set-policy';--> statement-breakpoint
CREATE INDEX "acts_about" ON "acts" USING btree ("about","n");--> statement-breakpoint
CREATE INDEX "openings_seen" ON "openings" USING btree ("seen_at");--> statement-breakpoint
CREATE INDEX "staff_team" ON "staff" USING btree ("team");--> statement-breakpoint
CREATE INDEX "sessions_staff" ON "sessions" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "sessions_ends" ON "sessions" USING btree ("ends_at");--> statement-breakpoint
CREATE INDEX "sign_in_links_staff" ON "sign_in_links" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "sign_in_links_ends" ON "sign_in_links" USING btree ("ends_at");--> statement-breakpoint
CREATE INDEX "exposures_at" ON "exposures" USING btree ("at");--> statement-breakpoint
CREATE INDEX "training_exceptions_person" ON "training_exceptions" USING btree ("person","course");--> statement-breakpoint
CREATE INDEX "training_records_person" ON "training_records" USING btree ("person","course");