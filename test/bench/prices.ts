/**
 * List prices in US dollars, pay as you go, without tax or discount: the public pages of Azure as they were last known to us
 * in 2025. They could not be looked up where this was written (20 November 2026): look before you budget.
 * Nothing is paid for messages: Teams is a standard channel of Azure Bot Service.
 */
export const PRICES = {
  tableOperations: { dollars: 0.00036, per: 10_000 },
  tableGbMonth: 0.045,
  /** Container Apps, while requests are served; idle processor time costs an eighth. */
  processorSecond: 0.000024,
  memoryGbSecond: 0.000003,
} as const;

/** As infra/modules/app.bicep has it: two copies that never sleep, half a processor and 1 GB each. */
const COPIES = { count: 2, processors: 0.5, memoryGb: 1 } as const;
const SECONDS_A_MONTH = 730 * 3_600;
/** A visit is kept for a year. */
const MONTHS_KEPT = 12;

/** Each row of a commit counts as an operation of its own: the dearer of two readings of the price list. */
export const operationsDollars = (operations: number): number => (operations * PRICES.tableOperations.dollars) / PRICES.tableOperations.per;
export const keptDollars = (bytes: number): number => (bytes / 1e9) * PRICES.tableGbMonth * MONTHS_KEPT;
export const copiesDollarsAMonth = (): number => COPIES.count * SECONDS_A_MONTH * (COPIES.processors * PRICES.processorSecond + COPIES.memoryGb * PRICES.memoryGbSecond);
export const idleDollarsAMonth = (operationsASecond: number): number => operationsDollars(operationsASecond * SECONDS_A_MONTH * COPIES.count);
