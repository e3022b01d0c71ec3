import type { Lead } from '@duijie/shared/leads'
import { useState } from 'react'
import { MoreIcon } from '../ui/icons.tsx'
import { MenuButton } from '../ui/menu-button.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { useLeadTexts } from './texts.ts'
import { useQuickMoves } from './use-quick-moves.ts'

/** What is done with a lead where it stands in a list. */
export function LeadMenu({ lead }: { lead: Lead }) {
  const t = useLeadTexts()
  const [closing, setClosing] = useState(false)
  const { hold, resume, drop, busy } = useQuickMoves(lead)
  if (!lead.permissions.edit || lead.stage === 'closed') return null
  const held = lead.status === 'on_hold'
  return (
    <>
      <MenuButton
        items={[
          { key: 'hold', label: t(held ? 'resume' : 'hold') },
          { key: 'close', label: t('close'), danger: true },
        ]}
        placement="bottomRight"
        onChoose={(key) => {
          if (key === 'close') setClosing(true)
          else if (held) resume()
          else hold()
        }}
        type="text"
        size="small"
        icon={<MoreIcon />}
        loading={busy}
        aria-label={t('moreOf', { need: lead.need.title, target: lead.target.title })}
      />
      {closing && (
        <MoveDialog
          count={1}
          to="closed"
          unusual={!lead.permissions.moves.includes('closed')}
          busy={drop.isPending}
          error={drop.error}
          onMove={(input) => drop.mutate(input, { onSuccess: () => setClosing(false) })}
          onCancel={() => setClosing(false)}
        />
      )}
    </>
  )
}
