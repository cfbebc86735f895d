-- AlterTable
ALTER TABLE "Mailbox" ADD COLUMN     "carries" JSONB;
