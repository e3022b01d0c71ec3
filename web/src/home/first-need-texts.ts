import { defineTexts } from '../i18n/define-texts.ts'

/** What an enterprise that never entered a need is shown. */
export const useFirstNeedTexts = defineTexts(
  'first-need',
  {
    title: '从一项技术需求开始',
    lead: '说清一个具体的技术难题，平台就会为您找成果、找专家。三步即可：',
    write: '写清难题和指标',
    writeText:
      '例如“涂布线速度 60 m/min 时厚度波动超过 3 μm，希望控制在 1 μm 以内”，比“提升产品质量”更容易找到答案。',
    review: '科技局审核、帮助凝练',
    reviewText: '通常两三个工作日；需要补充时会退回并说明原因。公开范围由您决定。',
    match: '查看匹配、约见专家',
    matchText: '发布后，匹配到的成果会出现在这个首页；有推送或方案时会通知您。',
    begin: '发布第一项需求',
    browse: '先看看科技成果',
  },
  {
    title: 'Start with one need',
    lead: 'Describe one problem, and matching results and experts will be found for you. Three steps:',
    write: 'Describe the problem with figures',
    writeText:
      '“At 60 m/min the coating varies by 3 μm; we want 1 μm” finds more answers than “better quality”.',
    review: 'The bureau reviews and refines it',
    reviewText:
      'Usually within two or three days; you are told if anything is missing. You decide who can read it.',
    match: 'See the matches, meet the experts',
    matchText: 'Once published, matching results appear here; you are notified of pushes and proposals.',
    begin: 'Post your first need',
    browse: 'Browse results first',
  },
)
