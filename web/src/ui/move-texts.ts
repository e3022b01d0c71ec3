import { defineTexts } from '../i18n/define-texts.ts'

export const useMoveTexts = defineTexts(
  'moves',
  {
    way: '办理过程',
    title: '办理',
    moveTitle: '变更为“{{stage}}”',
    other: '补录到其他状态',
    day: '日期',
    dayHint: '实际发生的日期；不是今天的，请在下面说明',
    reason: '说明',
    reasonNeeded: '不是今天发生、或不按通常顺序的，请说明原因',
    unusual: '这一步跳过了中间环节，跳过的环节按同一天记录，之后可以在“编辑”里更正。',
    confirm: '确定',
    cancel: '取消',
    moved: '已更新状态',
  },
  {
    way: 'The way it went',
    title: 'Next step',
    moveTitle: 'Move to “{{stage}}”',
    other: 'Record another stage',
    day: 'Day',
    dayHint: 'The day on which it happened; where that is not today, say why below',
    reason: 'Reason',
    reasonNeeded: 'Say why where it did not happen today or is not the usual step',
    unusual: 'Stages in between are skipped and recorded with the same day, which can be corrected later.',
    confirm: 'Confirm',
    cancel: 'Cancel',
    moved: 'Moved',
  },
)
