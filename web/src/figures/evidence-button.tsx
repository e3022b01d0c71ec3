import type { FigureId } from '@duijie/shared/figures'
import { Button } from 'antd'
import { saveFile } from '../attachments/save-file.ts'
import { useCommand } from '../lib/use-command.ts'
import { useFailureText } from '../lib/use-failure-text.ts'
import { notify } from '../ui/notify.ts'
import { type Asked, figureCommands } from './queries.ts'
import { useFigureTexts } from './texts.ts'

/** 佐证材料: the files of the records behind a figure, as one archive. */
export function EvidenceButton({ id, asked }: { id: FigureId; asked: Asked }) {
  const t = useFigureTexts()
  const failureText = useFailureText()
  const download = useCommand({
    send: () => figureCommands.evidence(id, asked),
    onDone: ({ bytes, name }) => saveFile(bytes, name ?? `${id}.zip`),
    onFailed: (error) => {
      const { what, todo } = failureText(error)
      notify(t('evidenceFailed', { what, todo }), 'danger')
    },
  })
  return (
    <Button loading={download.isPending} onClick={() => download.mutate(undefined)}>
      {t('evidence')}
    </Button>
  )
}
