import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { ChevronDownIcon } from './icons.tsx'
import { lazyDialog } from './lazy-dialog.tsx'
import { MenuButton } from './menu-button.tsx'
import { ReasonDialog } from './reason-dialog.tsx'
import { useRecordTexts } from './record-texts.ts'

const DayDialog = lazyDialog(() => import('./day-dialog.tsx'))

export interface RecordAction {
  name: string
  label: string
  ask: 'confirm' | 'reason' | 'day'
  title: string
  text?: string
  /** of `ask: 'day'`: the day that holds now */
  day?: string | null
  /** rare and dangerous ones wait under 更多操作 */
  look: 'primary' | 'plain' | 'rare' | 'danger'
}

export interface RecordMove {
  action: string
  reason?: string
  day?: string
}

interface RecordActionsProps {
  actions: readonly RecordAction[]
  /** links beside the buttons, such as to the edit page */
  links?: ReactNode
  busy: boolean
  error: Error | null
  /** rejects when the API refuses */
  run: (move: RecordMove) => Promise<unknown>
  onOpen: () => void
}

const isRare = ({ look }: RecordAction) => look === 'rare' || look === 'danger'

/** What may be done with a record now, each asked about before it is done. */
export function RecordActions({ actions, links, busy, error, run, onOpen }: RecordActionsProps) {
  const t = useRecordTexts()
  const [asked, setAsked] = useState<RecordAction | null>(null)
  const [open, setOpen] = useState(false)
  const rare = actions.filter(isRare)

  function ask(action: RecordAction) {
    onOpen()
    setAsked(action)
    setOpen(true)
  }

  function answer(given: Omit<RecordMove, 'action'>) {
    if (!asked) return
    run({ action: asked.name, ...given }).then(
      () => setOpen(false),
      () => undefined,
    )
  }

  const dialog = asked && {
    open,
    title: asked.title,
    confirmLabel: asked.label,
    danger: asked.look === 'danger',
    busy,
    error,
    onCancel: () => setOpen(false),
    text: asked.text && <p>{asked.text}</p>,
  }

  return (
    <>
      {actions
        .filter((action) => !isRare(action))
        .map((action) => (
          <Button
            key={action.name}
            type={action.look === 'primary' ? 'primary' : 'default'}
            onClick={() => ask(action)}
          >
            {action.label}
          </Button>
        ))}
      {links}
      {rare.length > 0 && (
        <MenuButton
          items={rare.map(({ name, label, look }) => ({ key: name, label, danger: look === 'danger' }))}
          onChoose={(key) => {
            const action = rare.find(({ name }) => name === key)
            if (action) ask(action)
          }}
          icon={<ChevronDownIcon />}
          iconPlacement="end"
        >
          {t('more')}
        </MenuButton>
      )}
      {dialog && asked.ask === 'confirm' && <ConfirmDialog {...dialog} onConfirm={() => answer({})} />}
      {dialog && asked.ask === 'reason' && (
        <ReasonDialog {...dialog} onConfirm={(reason) => answer({ reason })} />
      )}
      {dialog && asked.ask === 'day' && (
        <DayDialog {...dialog} present={asked.day ?? null} onConfirm={(day) => answer({ day })} />
      )}
    </>
  )
}
