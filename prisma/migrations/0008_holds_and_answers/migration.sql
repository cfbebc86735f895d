-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "intent" TEXT,
ADD COLUMN     "meaning" JSONB;

-- CreateTable
CREATE TABLE "Hold" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "messageId" UUID NOT NULL,
    "leadId" UUID NOT NULL,
    "companyId" UUID,
    "domains" TEXT[],
    "emailKey" TEXT,
    "reason" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),
    "waits" JSONB NOT NULL DEFAULT '{}',
    "changedBy" TEXT,
    "endedAt" TIMESTAMPTZ(3),
    "endedBy" TEXT,

    CONSTRAINT "Hold_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Answer" (
    "messageId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "leadId" UUID NOT NULL,
    "mailboxId" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "flags" JSONB NOT NULL DEFAULT '[]',
    "by" TEXT,
    "wireId" TEXT,
    "providerId" TEXT,
    "threadId" TEXT,
    "reason" JSONB,
    "queuedAt" TIMESTAMPTZ(3),
    "claimedAt" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Answer_pkey" PRIMARY KEY ("messageId")
);

-- CreateIndex
CREATE INDEX "Hold_workspaceId_endedAt_until_idx" ON "Hold"("workspaceId", "endedAt", "until");

-- CreateIndex
CREATE UNIQUE INDEX "Hold_kind_messageId_key" ON "Hold"("kind", "messageId");

-- CreateIndex
CREATE INDEX "Answer_workspaceId_state_idx" ON "Answer"("workspaceId", "state");

-- CreateIndex
CREATE INDEX "Answer_leadId_idx" ON "Answer"("leadId");
