import { defineTexts } from '../i18n/define-texts.ts'

export const useExportTexts = defineTexts(
  'exports',
  {
    export: '导出',
    exporting: '正在导出…',
    'format.xlsx': 'Excel 表格（.xlsx）',
    'format.csv': 'CSV 文本（.csv）',
    done: '已导出：{{name}}',
    guests: '参会名单',
    schedule: '日程',
    meetings: '洽谈结果',
    template: '下载导入模板',
    failed: '{{what}} {{todo}}',
  },
  {
    export: 'Export',
    exporting: 'Exporting…',
    'format.xlsx': 'Excel (.xlsx)',
    'format.csv': 'CSV (.csv)',
    done: 'Exported: {{name}}',
    guests: 'Participants',
    schedule: 'Schedule',
    meetings: 'Meetings and outcomes',
    template: 'Template for import',
    failed: '{{what}} {{todo}}',
  },
)
