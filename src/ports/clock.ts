// The only time. It can be moved (CLOCK_START, the sandbox); the offset lives in the database.

export interface Clock {
  /** The product's now. */
  now(): Date;
}
