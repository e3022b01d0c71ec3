import { defineTexts } from '../i18n/define-texts.ts'

export const useSupportTexts = defineTexts(
  'support-section',
  {
    vouchers: '创新券',
    secondments: '科技副总',
    applied: '申请 {{sum}}',
    reviewed: '核定 {{sum}}',
    paid: '拨付 {{sum}}',
    term: '{{from}}至{{to}}',
  },
  {
    vouchers: 'Vouchers',
    secondments: 'Secondments',
    applied: 'applied {{sum}}',
    reviewed: 'reviewed {{sum}}',
    paid: 'paid {{sum}}',
    term: '{{from}} to {{to}}',
  },
)
