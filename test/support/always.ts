import type { WorkingHours } from '../../src/domain/hours';

/** A team that is always at work: a visit of any length, at any hour of the day a test runs, is covered, and only what the test is about is said. */
const ALL_DAY = { from: 0, until: 1440 };
export const ALWAYS: WorkingHours = { mon: ALL_DAY, tue: ALL_DAY, wed: ALL_DAY, thu: ALL_DAY, fri: ALL_DAY, sat: ALL_DAY, sun: ALL_DAY };
