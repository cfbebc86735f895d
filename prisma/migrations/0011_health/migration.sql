-- AlterTable
ALTER TABLE "Touch" ADD COLUMN     "retries" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "retryAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Mailbox" ADD COLUMN     "dns" JSONB,
ADD COLUMN     "dnsAt" TIMESTAMPTZ(3),
ADD COLUMN     "healthSince" TIMESTAMPTZ(3),
ADD COLUMN     "pausedFor" JSONB,
ADD COLUMN     "pausedUntil" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "bounce" TEXT,
ADD COLUMN     "bounceStatus" TEXT;
