-- AlterTable
ALTER TABLE "Budget" ADD COLUMN     "unpriced" TEXT;
