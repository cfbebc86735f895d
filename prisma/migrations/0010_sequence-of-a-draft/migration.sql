-- AlterTable
ALTER TABLE "Draft" ADD COLUMN     "sequenceVersion" INTEGER;

-- CreateTable
CREATE TABLE "LinkedinAccount" (
    "memberId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "accountId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "connectedAt" TIMESTAMPTZ(3) NOT NULL,
    "polledAt" TIMESTAMPTZ(3),

    CONSTRAINT "LinkedinAccount_pkey" PRIMARY KEY ("memberId")
);

-- CreateIndex
CREATE UNIQUE INDEX "LinkedinAccount_workspaceId_accountId_key" ON "LinkedinAccount"("workspaceId", "accountId");
