import { Button } from 'antd'
import { saveFile } from '../attachments/save-file.ts'
import { useCommand } from '../lib/use-command.ts'
import { useFailureText } from '../lib/use-failure-text.ts'
import { notify } from '../ui/notify.ts'
import { importCommands } from './queries.ts'
import { useImportTexts } from './texts.ts'

/** The rows that are left out, each with the reasons, as a file to put right. */
export function ReportButton({ id }: { id: string }) {
  const t = useImportTexts()
  const failureText = useFailureText()
  const download = useCommand({
    send: () => importCommands.report(id),
    onDone: ({ bytes, name }) => saveFile(bytes, name ?? 'report.xlsx'),
    onFailed(error) {
      const { what, todo } = failureText(error)
      notify(t('reportFailed', { what, todo }), 'danger')
    },
  })
  return (
    <Button loading={download.isPending} onClick={() => download.mutate(undefined)}>
      {t('report')}
    </Button>
  )
}
