-- AlterTable
ALTER TABLE "Segment" ADD COLUMN     "schedule" JSONB,
ADD COLUMN     "sources" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "Run" ADD COLUMN     "available" INTEGER,
ADD COLUMN     "budgetMicros" BIGINT,
ADD COLUMN     "cursor" TEXT,
ADD COLUMN     "queuedAt" TIMESTAMPTZ(3),
ADD COLUMN     "spec" JSONB,
ADD COLUMN     "spentMicros" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "waitUntil" TIMESTAMPTZ(3),
ADD COLUMN     "wanted" INTEGER;

-- AlterTable
ALTER TABLE "Company" ADD COLUMN     "enrichedAt" TIMESTAMPTZ(3),
ADD COLUMN     "externalIds" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "signalsAt" TIMESTAMPTZ(3),
ADD COLUMN     "site" JSONB,
ADD COLUMN     "siteAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Lead" ADD COLUMN     "emailCheck" JSONB,
ADD COLUMN     "hidden" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Usage" ADD COLUMN     "runId" UUID,
ADD COLUMN     "tier" TEXT,
ADD COLUMN     "unit" TEXT,
ADD COLUMN     "units" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "LeadIdentity" (
    "workspaceId" UUID NOT NULL,
    "externalId" TEXT NOT NULL,
    "leadId" UUID NOT NULL,

    CONSTRAINT "LeadIdentity_pkey" PRIMARY KEY ("workspaceId","externalId")
);

-- CreateTable
CREATE TABLE "BoostChange" (
    "leadId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BoostChange_pkey" PRIMARY KEY ("leadId")
);

-- CreateTable
CREATE TABLE "PaidAnswer" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PaidAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Budget" (
    "workspaceId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "spentMicros" BIGINT NOT NULL DEFAULT 0,
    "reservedMicros" BIGINT NOT NULL DEFAULT 0,
    "extraMicros" BIGINT NOT NULL DEFAULT 0,
    "warnedAt" TIMESTAMPTZ(3),
    "stoppedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Budget_pkey" PRIMARY KEY ("workspaceId","kind","month")
);

-- CreateTable
CREATE TABLE "IcpProposal" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "segmentId" UUID NOT NULL,
    "dimension" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedBy" TEXT,
    "outcome" TEXT,

    CONSTRAINT "IcpProposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ModelBatch" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "vendorId" TEXT,
    "leadIds" UUID[],
    "state" TEXT NOT NULL,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL,
    "checkedAt" TIMESTAMPTZ(3),
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "ModelBatch_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LeadIdentity_leadId_idx" ON "LeadIdentity"("leadId");

-- CreateIndex
CREATE INDEX "BoostChange_workspaceId_at_idx" ON "BoostChange"("workspaceId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "PaidAnswer_workspaceId_provider_purpose_key_key" ON "PaidAnswer"("workspaceId", "provider", "purpose", "key");

-- CreateIndex
CREATE UNIQUE INDEX "IcpProposal_workspaceId_segmentId_dimension_value_key" ON "IcpProposal"("workspaceId", "segmentId", "dimension", "value");

-- CreateIndex
CREATE INDEX "ModelBatch_workspaceId_state_idx" ON "ModelBatch"("workspaceId", "state");
