// Says "look at this now" to the workers. Safe to say twice.
import type { JobOrder } from './jobs.ts';

export interface JobQueue {
  add(order: JobOrder): Promise<void>;
  addMany(orders: readonly JobOrder[]): Promise<void>;
}
