import { defineTexts } from '../i18n/define-texts.ts'

export const useNewsFormTexts = defineTexts(
  'news-form',
  {
    title: '标题',
    titleExample: '例如：关于征集2026年度企业技术需求的通知',
    body: '正文',
    bodyHint:
      '空一行另起一段；“## ”开头为小标题，“- ”开头为列表，**两边加星号**为加粗，[文字](网址) 为链接。',
    pinned: '置顶显示',
    preview: '预览',
    previewNone: '输入正文后在此预览。',
    publish: '发布',
    yes: '是',
    no: '否',
  },
  {
    title: 'Title',
    titleExample: 'e.g. Call for technology needs of 2026',
    body: 'Text',
    bodyHint:
      'An empty line begins a paragraph; “## ” a heading, “- ” a list, **stars** make bold, [words](address) a link.',
    pinned: 'Keep it on top',
    preview: 'Preview',
    previewNone: 'What you type is shown here.',
    publish: 'Publish',
    yes: 'Yes',
    no: 'No',
  },
)
