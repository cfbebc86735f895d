-- CreateTable
CREATE TABLE "HandContact" (
    "workspaceId" UUID NOT NULL,
    "mailboxId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "domain" TEXT,
    "leadId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HandContact_pkey" PRIMARY KEY ("mailboxId","hash")
);

-- CreateTable
CREATE TABLE "SentReading" (
    "mailboxId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "cursor" TEXT,
    "whole" BOOLEAN NOT NULL,
    "mails" INTEGER NOT NULL DEFAULT 0,
    "days" JSONB NOT NULL,
    "reachedAt" TIMESTAMPTZ(3),
    "readTo" TIMESTAMPTZ(3),
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "doneAt" TIMESTAMPTZ(3),
    "queuedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SentReading_pkey" PRIMARY KEY ("mailboxId")
);

-- CreateTable
CREATE TABLE "MailboxCheck" (
    "mailboxId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "askedBy" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "messageIds" TEXT[],
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "nextAt" TIMESTAMPTZ(3),
    "doneAt" TIMESTAMPTZ(3),
    "report" JSONB,

    CONSTRAINT "MailboxCheck_pkey" PRIMARY KEY ("mailboxId")
);

-- CreateIndex
CREATE INDEX "HandContact_workspaceId_hash_idx" ON "HandContact"("workspaceId", "hash");

-- CreateIndex
CREATE INDEX "HandContact_workspaceId_domain_at_idx" ON "HandContact"("workspaceId", "domain", "at");
