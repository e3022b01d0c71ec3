import { defineTexts } from '../i18n/define-texts.ts'

export const useTaskTexts = defineTexts(
  'tasks',
  {
    done: '完成',
    doneNamed: '完成：{{title}}',
    reopen: '恢复',
    reopenNamed: '恢复：{{title}}',
    finished: '已完成：{{title}}',
    undo: '撤销',
    due: '{{day}} 前',
    dueToday: '今天到期',
    overdue: '{{day}} 到期，已超 {{days}} 天',
    doneOn: '{{day}} 完成',
  },
  {
    done: 'Done',
    doneNamed: 'Done: {{title}}',
    reopen: 'Reopen',
    reopenNamed: 'Reopen: {{title}}',
    finished: 'Done: {{title}}',
    undo: 'Undo',
    due: 'By {{day}}',
    dueToday: 'Due today',
    overdue: 'Due {{day}}, {{days}} days ago',
    doneOn: 'Done {{day}}',
  },
)
