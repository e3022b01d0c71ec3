import { defineTexts } from '../i18n/define-texts.ts'

export const useExpertTexts = defineTexts(
  'experts',
  {
    facts: '基本资料',
    institution: '所在单位',
    department: '院系部门',
    techFields: '技术领域',
    keywords: '研究方向',
    introduction: '简介',
    comma: '、',
  },
  {
    facts: 'About',
    institution: 'Institution',
    department: 'Department',
    techFields: 'Fields',
    keywords: 'Research',
    introduction: 'Introduction',
    comma: ', ',
  },
)
