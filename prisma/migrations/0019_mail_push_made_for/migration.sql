-- AlterTable
ALTER TABLE "MailPush" ADD COLUMN     "madeFor" TEXT;
