-- AlterTable
ALTER TABLE "Budget" ADD COLUMN     "heldMicros" BIGINT NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "LongHold" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "micros" BIGINT NOT NULL,

    CONSTRAINT "LongHold_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LongHold_workspaceId_idx" ON "LongHold"("workspaceId");
