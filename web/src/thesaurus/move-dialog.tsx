import type { ThesaurusGroup } from '@duijie/shared/thesaurus'
import { useCommand } from '../lib/use-command.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { notify } from '../ui/notify.ts'
import { type GroupMove, thesaurusChanges, thesaurusCommands } from './queries.ts'
import { useThesaurusTexts } from './texts.ts'

interface MoveDialogProps {
  group: ThesaurusGroup
  move: GroupMove
  onClose: () => void
}

/** Asks before matching stops going by a group, or goes by it again. */
export function MoveDialog({ group, move, onClose }: MoveDialogProps) {
  const t = useThesaurusTexts()
  const command = useCommand({
    send: (asked: GroupMove, key) => thesaurusCommands.move(group.id, asked, key),
    invalidates: () => thesaurusChanges,
    onDone() {
      notify(t(`${move}Done`))
      onClose()
    },
    onFailed: useRefreshOnConflict(thesaurusChanges),
  })
  return (
    <ConfirmDialog
      open
      title={t(`${move}Title`, { words: group.words.join(group.kind === 'broader' ? '、' : ' = ') })}
      text={<p>{t(`${move}Text`)}</p>}
      confirmLabel={t(move)}
      danger={move === 'retire'}
      busy={command.isPending}
      error={command.error}
      onConfirm={() => command.mutate(move)}
      onCancel={onClose}
    />
  )
}
