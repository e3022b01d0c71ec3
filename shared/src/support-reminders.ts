import { z } from 'zod'

/** How long vouchers may be used, and how many days ahead the bureau is told that one lapses or a term ends. */
export const supportRemindersSchema = z.object({
  /** from the approval, unless another last day is entered */
  voucherValidDays: z.int().min(1).max(1095),
  voucherLapseDays: z.int().min(1).max(365),
  secondmentEndDays: z.int().min(1).max(365),
})
export type SupportReminders = z.infer<typeof supportRemindersSchema>
export const usualSupportReminders: SupportReminders = {
  voucherValidDays: 365,
  voucherLapseDays: 60,
  secondmentEndDays: 60,
}
