ALTER TABLE "complaints" ADD COLUMN "respondent_hash" text;--> statement-breakpoint
ALTER TABLE "complaints" ADD COLUMN "merged_into" text;--> statement-breakpoint
ALTER TABLE "texts" ADD COLUMN "held" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "complaints_merged" ON "complaints" USING btree ("merged_into") WHERE "complaints"."merged_into" is not null;--> statement-breakpoint
ALTER TABLE "complaints" ADD CONSTRAINT "complaints_respondent_hash_unique" UNIQUE("respondent_hash");