-- CreateTable
CREATE TABLE "LookAgain" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "segmentId" UUID,
    "threshold" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LookAgain_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LookAgain_workspaceId_idx" ON "LookAgain"("workspaceId");
