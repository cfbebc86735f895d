-- CreateTable
CREATE TABLE "TrackingConsent" (
    "workspaceId" UUID NOT NULL,
    "emailKey" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TrackingConsent_pkey" PRIMARY KEY ("workspaceId","emailKey")
);

-- CreateTable
CREATE TABLE "TrackingHit" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "touchId" UUID,
    "leadId" UUID,
    "mailboxId" UUID,
    "segmentId" UUID,
    "day" TEXT,
    "link" INTEGER,
    "network" TEXT NOT NULL,
    "agent" TEXT NOT NULL,
    "class" TEXT NOT NULL,
    "why" TEXT[],
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TrackingHit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JournalRead" (
    "file" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "JournalRead_pkey" PRIMARY KEY ("file")
);

-- CreateTable
CREATE TABLE "OwnNetwork" (
    "workspaceId" UUID NOT NULL,
    "network" TEXT NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OwnNetwork_pkey" PRIMARY KEY ("workspaceId","network")
);

-- CreateIndex
CREATE INDEX "TrackingHit_touchId_idx" ON "TrackingHit"("touchId");

-- CreateIndex
CREATE INDEX "TrackingHit_leadId_idx" ON "TrackingHit"("leadId");

-- CreateIndex
CREATE INDEX "TrackingHit_workspaceId_at_idx" ON "TrackingHit"("workspaceId", "at");
