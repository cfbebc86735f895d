-- CreateIndex
CREATE INDEX "Touch_workspaceId_retryAt_idx" ON "Touch"("workspaceId", "retryAt");
