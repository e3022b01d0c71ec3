import { demoId } from './ids.ts'

/** The account that did the work of the year. */
export const STAFF = demoId('account', 'staff')

/** The tracking columns of a record that the staff made at one time, and changed last at another. */
export const byStaff = (createdAt: Date, updatedAt = createdAt) => ({
  createdAt,
  updatedAt,
  createdBy: STAFF,
  updatedBy: STAFF,
})
