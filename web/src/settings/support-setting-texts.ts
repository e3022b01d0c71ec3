import { defineTexts } from '../i18n/define-texts.ts'

export const useSupportSettingTexts = defineTexts(
  'support-settings',
  {
    title: '创新券和科技副总',
    text: '到期以前，提前通知负责人并生成跟进任务；创新券到期同时通知企业。',
    voucherValidDays: '创新券批准后的使用期限',
    voucherLapseDays: '创新券到期前',
    secondmentEndDays: '科技副总聘期期满前',
    days: '天',
  },
  {
    title: 'Vouchers and secondments',
    text: 'How long before the date the owner is notified and gets a task; enterprises are also notified about their vouchers.',
    voucherValidDays: 'Vouchers valid after approval',
    voucherLapseDays: 'Before a voucher lapses',
    secondmentEndDays: 'Before a secondment ends',
    days: 'days',
  },
)
