import { defineTexts } from '../i18n/define-texts.ts'

export const useAgreementSectionTexts = defineTexts(
  'agreement-section',
  {
    title: '合作协议',
    none: '还没有协议。谈成以后在这里登记，各方信息会自动带入。',
    add: '登记协议',
    signedOn: '{{day}}签订',
  },
  {
    title: 'Agreements',
    none: 'No agreement yet. Enter it here once there is one; what is known is filled in.',
    add: 'Enter an agreement',
    signedOn: 'signed {{day}}',
  },
)
