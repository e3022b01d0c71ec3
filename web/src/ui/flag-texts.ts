import { defineTexts } from '../i18n/define-texts.ts'

export const useFlagTexts = defineTexts(
  'flag',
  {
    flag: '列入二次诊断',
    flagTitle: '列入二次诊断',
    flagText: '写明哪里说不清、想请谁去问。需求照常流转，同时排入二次诊断。',
    note: '哪里说不清',
    notePlaceholder: '例如：只说“提高效率”，没有现在值和目标值，请问生产部长',
    flagged: '已列入二次诊断',
    waiting: '二次诊断中',
    usualTargets: '指标没有数值，需向企业核实',
    usualProblem: '难题太笼统，需现场了解',
    usualReach: '联系人说不清，需换技术负责人',
  },
  {
    flag: 'Second diagnosis',
    flagTitle: 'Set down for a second diagnosis',
    flagText: 'Say what is unclear and who should be asked. The need goes its way meanwhile.',
    note: 'What is unclear',
    notePlaceholder: 'e.g. “more efficient” without a present or wanted value; ask production',
    flagged: 'Set down for a second diagnosis',
    waiting: 'In second diagnosis',
    usualTargets: 'No figures for the targets: ask the enterprise',
    usualProblem: 'Too vague: look at it on the spot',
    usualReach: 'The contact cannot say: ask the engineer in charge',
  },
)
