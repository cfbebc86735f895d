-- AlterTable
ALTER TABLE "Company" ADD COLUMN     "claimedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Budget" ADD COLUMN     "decidedBy" TEXT,
ADD COLUMN     "limitMicros" BIGINT,
ADD COLUMN     "reservedAt" TIMESTAMPTZ(3);
