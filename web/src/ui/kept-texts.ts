import { defineTexts } from '../i18n/define-texts.ts'

export const useKeptTexts = defineTexts(
  'kept',
  {
    draftFound: '已恢复 {{time}} 未提交的内容',
    draftDiscard: '丢弃草稿',
    draftAtRisk: '浏览器无法保存草稿，离开前请先提交',
    conflictTitle: '在您编辑期间，这份资料已被他人修改',
    conflictMerged: '未冲突的改动已自动合并；下列内容双方都改过，目前保留的是您的填写。确认后请再次保存。',
    conflictNone: '对方的改动已合并，您的填写保持不变。请再次保存。',
    conflictTheirs: '对方改为：{{value}}',
    conflictTake: '采用对方的',
    conflictEmpty: '（空）',
    overtaken: '您填写的内容还在。可以采用对方的，也可以保留自己的后再次保存。',
    keepMine: '保留我的',
  },
  {
    draftFound: 'Restored what you had typed by {{time}}',
    draftDiscard: 'Discard draft',
    draftAtRisk: 'The browser cannot keep a draft: submit before you leave',
    conflictTitle: 'Somebody else changed this while you were editing',
    conflictMerged:
      'Other changes were merged. Both of you changed the fields below; yours are kept for now. Save again when you agree.',
    conflictNone: 'Their changes were merged and yours are kept. Save again.',
    conflictTheirs: 'Theirs: {{value}}',
    conflictTake: 'Take theirs',
    conflictEmpty: '(empty)',
    overtaken: 'What you typed is still here. Take theirs, or keep yours and save again.',
    keepMine: 'Keep mine',
  },
)
