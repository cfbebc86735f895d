-- AlterTable
ALTER TABLE "SentReading" ADD COLUMN     "toolMails" INTEGER NOT NULL DEFAULT 0;
