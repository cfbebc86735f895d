-- AlterTable
ALTER TABLE "Member" ADD COLUMN     "awayUntil" TIMESTAMPTZ(3),
ADD COLUMN     "deputyId" UUID,
ADD COLUMN     "leftAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Segment" ADD COLUMN     "ownerIds" UUID[];
