-- CreateTable
CREATE TABLE "Workspace" (
    "id" UUID NOT NULL,
    "slackTeamId" TEXT,
    "name" TEXT NOT NULL,
    "domain" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "hashKey" TEXT NOT NULL,
    "pausedAt" TIMESTAMPTZ(3),
    "pausedBy" TEXT,
    "pauseReason" TEXT,
    "liveSince" TIMESTAMPTZ(3),
    "liveBy" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Workspace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Installation" (
    "workspaceId" UUID NOT NULL,
    "slackTeamId" TEXT NOT NULL,
    "botToken" TEXT NOT NULL,
    "botUserId" TEXT NOT NULL,
    "appId" TEXT,
    "scopes" TEXT[],
    "channelId" TEXT,
    "channelAsked" TEXT,
    "channelBroken" TEXT,
    "classic" BOOLEAN NOT NULL DEFAULT false,
    "brokenAt" TIMESTAMPTZ(3),
    "brokenReason" TEXT,
    "installedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Installation_pkey" PRIMARY KEY ("workspaceId")
);

-- CreateTable
CREATE TABLE "Member" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "slackUserId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "role" TEXT NOT NULL,
    "roleFixed" BOOLEAN NOT NULL DEFAULT false,
    "takesLeads" BOOLEAN NOT NULL DEFAULT true,
    "delegates" BOOLEAN NOT NULL DEFAULT true,
    "tz" TEXT NOT NULL DEFAULT 'UTC',
    "locale" TEXT NOT NULL DEFAULT 'en',
    "home" JSONB,
    "homeAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Settings" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "doc" JSONB NOT NULL,
    "changedBy" TEXT NOT NULL,
    "via" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Settings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Segment" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "languages" TEXT[],
    "peoplePerCompany" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Segment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Icp" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "segmentId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "doc" JSONB NOT NULL,
    "changedBy" TEXT NOT NULL,
    "via" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Icp_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Offer" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "segmentId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "doc" JSONB NOT NULL,
    "changedBy" TEXT NOT NULL,
    "via" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SequenceTemplate" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "segmentId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "doc" JSONB NOT NULL,
    "changedBy" TEXT NOT NULL,
    "via" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SequenceTemplate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Run" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "segmentId" UUID,
    "source" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "startedBy" TEXT NOT NULL,
    "via" TEXT NOT NULL,
    "total" INTEGER NOT NULL DEFAULT 0,
    "invalid" INTEGER NOT NULL DEFAULT 0,
    "added" INTEGER NOT NULL DEFAULT 0,
    "duplicate" INTEGER NOT NULL DEFAULT 0,
    "suppressed" INTEGER NOT NULL DEFAULT 0,
    "lastLine" INTEGER NOT NULL DEFAULT 0,
    "header" TEXT[],
    "fileUrl" TEXT,
    "listReason" TEXT,
    "reason" TEXT,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),
    "undoneAt" TIMESTAMPTZ(3),
    "undoneBy" TEXT,

    CONSTRAINT "Run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RunReject" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "row" JSONB NOT NULL,

    CONSTRAINT "RunReject_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Company" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "domain" TEXT,
    "aliases" TEXT[],
    "website" TEXT,
    "industry" TEXT,
    "size" INTEGER,
    "country" TEXT,
    "city" TEXT,
    "technologies" TEXT[],
    "description" TEXT,
    "facts" JSONB NOT NULL DEFAULT '[]',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Company_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CompanyAlias" (
    "workspaceId" UUID NOT NULL,
    "domain" TEXT NOT NULL,
    "companyId" UUID NOT NULL,

    CONSTRAINT "CompanyAlias_pkey" PRIMARY KEY ("workspaceId","domain")
);

-- CreateTable
CREATE TABLE "Lead" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "segmentId" UUID NOT NULL,
    "runId" UUID,
    "companyId" UUID,
    "state" TEXT NOT NULL,
    "fromState" TEXT,
    "reason" JSONB,
    "email" TEXT,
    "emailKey" TEXT,
    "domain" TEXT,
    "linkedinUrl" TEXT,
    "linkedinKey" TEXT,
    "personKey" TEXT,
    "firstName" TEXT,
    "lastName" TEXT,
    "fullName" TEXT NOT NULL,
    "title" TEXT,
    "seniority" TEXT,
    "country" TEXT,
    "city" TEXT,
    "language" TEXT,
    "facts" JSONB NOT NULL DEFAULT '[]',
    "ownerId" UUID,
    "mailboxId" UUID,
    "score" INTEGER,
    "snoozedUntil" TIMESTAMPTZ(3),
    "queuedAt" TIMESTAMPTZ(3),
    "stateAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Lead_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Signal" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "url" TEXT,
    "occurredAt" TIMESTAMPTZ(3),
    "fetchedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Signal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Score" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "leadId" UUID NOT NULL,
    "fit" INTEGER NOT NULL,
    "boost" INTEGER NOT NULL,
    "total" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "evidence" JSONB NOT NULL,
    "boosts" JSONB NOT NULL,
    "icpVersion" INTEGER,
    "scorer" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Score_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Draft" (
    "leadId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("leadId")
);

-- CreateTable
CREATE TABLE "DraftRevision" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "leadId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "author" TEXT NOT NULL,
    "editedBy" TEXT,
    "mails" JSONB NOT NULL,
    "flags" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DraftRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Review" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "leadId" UUID NOT NULL,
    "decision" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "via" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "approved" JSONB,
    "reason" TEXT,
    "note" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Touch" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "leadId" UUID NOT NULL,
    "mailboxId" UUID,
    "reviewId" UUID,
    "step" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "day" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "urgent" BOOLEAN NOT NULL DEFAULT false,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "messageId" TEXT,
    "providerId" TEXT,
    "threadId" TEXT,
    "reason" JSONB,
    "queuedAt" TIMESTAMPTZ(3),
    "claimedAt" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "Touch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Task" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "leadId" UUID,
    "touchId" UUID,
    "detail" JSONB NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "doneAt" TIMESTAMPTZ(3),
    "doneBy" TEXT,
    "outcome" TEXT,

    CONSTRAINT "Task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mailbox" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "signature" TEXT,
    "tokens" TEXT NOT NULL,
    "scopes" TEXT[],
    "canRead" BOOLEAN NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "capPerDay" INTEGER NOT NULL DEFAULT 20,
    "gapMs" INTEGER NOT NULL DEFAULT 300000,
    "connectedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Mailbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailCursor" (
    "mailboxId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "cursor" TEXT,
    "polledAt" TIMESTAMPTZ(3),
    "queuedAt" TIMESTAMPTZ(3),

    CONSTRAINT "MailCursor_pkey" PRIMARY KEY ("mailboxId")
);

-- CreateTable
CREATE TABLE "Message" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "mailboxId" UUID NOT NULL,
    "leadId" UUID,
    "touchId" UUID,
    "direction" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "threadId" TEXT,
    "messageId" TEXT,
    "inReplyTo" TEXT,
    "fromAddress" TEXT NOT NULL,
    "toAddress" TEXT NOT NULL,
    "personKey" TEXT NOT NULL,
    "domain" TEXT,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "raw" BYTEA,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "leadId" UUID,
    "kind" TEXT NOT NULL,
    "by" TEXT,
    "data" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Suppression" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT,
    "hash" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "by" TEXT,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),
    "runId" UUID,

    CONSTRAINT "Suppression_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Usage" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "leadId" UUID,
    "provider" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "model" TEXT,
    "inputTokens" INTEGER NOT NULL DEFAULT 0,
    "cachedTokens" INTEGER NOT NULL DEFAULT 0,
    "writtenTokens" INTEGER NOT NULL DEFAULT 0,
    "outputTokens" INTEGER NOT NULL DEFAULT 0,
    "costMicros" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Usage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Audit" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "via" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT,
    "outcome" TEXT NOT NULL,
    "detail" JSONB NOT NULL,

    CONSTRAINT "Audit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SlackMessage" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "ts" TEXT,
    "drawn" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SlackMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SlackEvent" (
    "eventId" TEXT NOT NULL,
    "workspaceId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SlackEvent_pkey" PRIMARY KEY ("eventId")
);

-- CreateTable
CREATE TABLE "OAuthState" (
    "id" TEXT NOT NULL,
    "workspaceId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "verifier" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "OAuthState_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Installed" (
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "Installed_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "Workspace_slackTeamId_key" ON "Workspace"("slackTeamId");

-- CreateIndex
CREATE UNIQUE INDEX "Installation_slackTeamId_key" ON "Installation"("slackTeamId");

-- CreateIndex
CREATE UNIQUE INDEX "Member_workspaceId_slackUserId_key" ON "Member"("workspaceId", "slackUserId");

-- CreateIndex
CREATE UNIQUE INDEX "Settings_workspaceId_version_key" ON "Settings"("workspaceId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Segment_workspaceId_name_key" ON "Segment"("workspaceId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Icp_segmentId_version_key" ON "Icp"("segmentId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Offer_segmentId_version_key" ON "Offer"("segmentId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "SequenceTemplate_segmentId_version_key" ON "SequenceTemplate"("segmentId", "version");

-- CreateIndex
CREATE INDEX "Run_workspaceId_startedAt_idx" ON "Run"("workspaceId", "startedAt");

-- CreateIndex
CREATE INDEX "RunReject_runId_line_idx" ON "RunReject"("runId", "line");

-- CreateIndex
CREATE INDEX "Company_workspaceId_nameKey_idx" ON "Company"("workspaceId", "nameKey");

-- CreateIndex
CREATE UNIQUE INDEX "Company_workspaceId_domain_key" ON "Company"("workspaceId", "domain");

-- CreateIndex
CREATE INDEX "Lead_workspaceId_state_queuedAt_stateAt_idx" ON "Lead"("workspaceId", "state", "queuedAt", "stateAt");

-- CreateIndex
CREATE INDEX "Lead_workspaceId_emailKey_idx" ON "Lead"("workspaceId", "emailKey");

-- CreateIndex
CREATE INDEX "Lead_workspaceId_linkedinKey_idx" ON "Lead"("workspaceId", "linkedinKey");

-- CreateIndex
CREATE INDEX "Lead_workspaceId_personKey_idx" ON "Lead"("workspaceId", "personKey");

-- CreateIndex
CREATE INDEX "Lead_workspaceId_domain_idx" ON "Lead"("workspaceId", "domain");

-- CreateIndex
CREATE INDEX "Lead_workspaceId_companyId_idx" ON "Lead"("workspaceId", "companyId");

-- CreateIndex
CREATE INDEX "Lead_workspaceId_score_id_idx" ON "Lead"("workspaceId", "score" DESC, "id");

-- CreateIndex
CREATE INDEX "Lead_workspaceId_stateAt_idx" ON "Lead"("workspaceId", "stateAt");

-- CreateIndex
CREATE INDEX "Lead_runId_idx" ON "Lead"("runId");

-- CreateIndex
CREATE UNIQUE INDEX "Signal_workspaceId_companyId_kind_title_key" ON "Signal"("workspaceId", "companyId", "kind", "title");

-- CreateIndex
CREATE INDEX "Score_leadId_at_idx" ON "Score"("leadId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "DraftRevision_leadId_number_key" ON "DraftRevision"("leadId", "number");

-- CreateIndex
CREATE INDEX "Review_leadId_at_idx" ON "Review"("leadId", "at");

-- CreateIndex
CREATE INDEX "Review_workspaceId_at_idx" ON "Review"("workspaceId", "at");

-- CreateIndex
CREATE INDEX "Touch_state_dueAt_idx" ON "Touch"("state", "dueAt");

-- CreateIndex
CREATE INDEX "Touch_workspaceId_state_dueAt_idx" ON "Touch"("workspaceId", "state", "dueAt");

-- CreateIndex
CREATE INDEX "Touch_mailboxId_sentAt_idx" ON "Touch"("mailboxId", "sentAt");

-- CreateIndex
CREATE UNIQUE INDEX "Touch_leadId_step_key" ON "Touch"("leadId", "step");

-- CreateIndex
CREATE INDEX "Task_workspaceId_doneAt_dueAt_idx" ON "Task"("workspaceId", "doneAt", "dueAt");

-- CreateIndex
CREATE INDEX "Task_leadId_idx" ON "Task"("leadId");

-- CreateIndex
CREATE INDEX "Mailbox_state_idx" ON "Mailbox"("state");

-- CreateIndex
CREATE UNIQUE INDEX "Mailbox_workspaceId_address_key" ON "Mailbox"("workspaceId", "address");

-- CreateIndex
CREATE INDEX "Message_workspaceId_personKey_at_idx" ON "Message"("workspaceId", "personKey", "at");

-- CreateIndex
CREATE INDEX "Message_workspaceId_domain_at_idx" ON "Message"("workspaceId", "domain", "at");

-- CreateIndex
CREATE INDEX "Message_workspaceId_messageId_idx" ON "Message"("workspaceId", "messageId");

-- CreateIndex
CREATE INDEX "Message_workspaceId_threadId_idx" ON "Message"("workspaceId", "threadId");

-- CreateIndex
CREATE INDEX "Message_leadId_at_idx" ON "Message"("leadId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Message_mailboxId_providerId_key" ON "Message"("mailboxId", "providerId");

-- CreateIndex
CREATE INDEX "Event_leadId_at_idx" ON "Event"("leadId", "at");

-- CreateIndex
CREATE INDEX "Event_workspaceId_kind_at_idx" ON "Event"("workspaceId", "kind", "at");

-- CreateIndex
CREATE INDEX "Suppression_runId_idx" ON "Suppression"("runId");

-- CreateIndex
CREATE UNIQUE INDEX "Suppression_workspaceId_kind_hash_key" ON "Suppression"("workspaceId", "kind", "hash");

-- CreateIndex
CREATE INDEX "Usage_workspaceId_at_idx" ON "Usage"("workspaceId", "at");

-- CreateIndex
CREATE INDEX "Audit_workspaceId_at_idx" ON "Audit"("workspaceId", "at");

-- CreateIndex
CREATE INDEX "Audit_workspaceId_subject_idx" ON "Audit"("workspaceId", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "SlackMessage_workspaceId_subject_key" ON "SlackMessage"("workspaceId", "subject");

-- CreateIndex
CREATE INDEX "SlackEvent_at_idx" ON "SlackEvent"("at");
