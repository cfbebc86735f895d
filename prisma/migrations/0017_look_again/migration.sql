-- CreateTable
CREATE TABLE "LookAgain" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "segmentId" UUID,
    "threshold" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LookAgain_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LookAgain_workspaceId_idx" ON "LookAgain"("workspaceId");

-- Leads are found by any part of a name, an address or a title. Without the extension (it comes with PostgreSQL and
-- needs no administrator, but a server may lack it) the same search reads all leads of the workspace.
DO $$
BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE INDEX "Lead_words_idx" ON "Lead" USING gin
    ((lower("fullName" || ' ' || coalesce("email", '') || ' ' || coalesce("title", ''))) gin_trgm_ops);
  CREATE INDEX "Company_words_idx" ON "Company" USING gin
    ((lower("name" || ' ' || coalesce("domain", ''))) gin_trgm_ops);
EXCEPTION WHEN OTHERS THEN
  RAISE NOTICE 'no index for words: %', SQLERRM;
END
$$;
