-- AlterTable
ALTER TABLE "Mailbox" ADD COLUMN     "countedAt" TIMESTAMPTZ(3),
ADD COLUMN     "countedSent" INTEGER,
ADD COLUMN     "limitPerDay" INTEGER,
ADD COLUMN     "rampStart" INTEGER NOT NULL DEFAULT 5,
ALTER COLUMN "capPerDay" SET DEFAULT 30;

-- CreateTable
CREATE TABLE "MailboxDay" (
    "workspaceId" UUID NOT NULL,
    "mailboxId" UUID NOT NULL,
    "day" TEXT NOT NULL,
    "ramp" INTEGER NOT NULL,

    CONSTRAINT "MailboxDay_pkey" PRIMARY KEY ("mailboxId","day")
);
