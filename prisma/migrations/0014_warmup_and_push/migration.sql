-- AlterTable
ALTER TABLE "Mailbox" ADD COLUMN     "warmup" JSONB,
ADD COLUMN     "warmupAt" TIMESTAMPTZ(3),
ADD COLUMN     "warmupPerDay" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "warmupSeenAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "MailPush" (
    "mailboxId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "subscriptionId" TEXT,
    "expiresAt" TIMESTAMPTZ(3),
    "renewAt" TIMESTAMPTZ(3) NOT NULL,
    "heardAt" TIMESTAMPTZ(3),
    "mark" TEXT,

    CONSTRAINT "MailPush_pkey" PRIMARY KEY ("mailboxId")
);

-- CreateIndex
CREATE UNIQUE INDEX "MailPush_subscriptionId_key" ON "MailPush"("subscriptionId");
