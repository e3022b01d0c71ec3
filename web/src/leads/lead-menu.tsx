import type { Lead } from '@duijie/shared/leads'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { MoreIcon } from '../ui/icons.tsx'
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
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        disabled={busy}
        menu={{
          items: [
            { key: 'hold', label: t(held ? 'resume' : 'hold') },
            { key: 'close', label: t('close'), danger: true },
          ],
          onClick: ({ key }) => {
            if (key === 'close') setClosing(true)
            else if (held) resume()
            else hold()
          },
        }}
      >
        <Button
          type="text"
          size="small"
          icon={<MoreIcon />}
          aria-label={t('moreOf', { need: lead.need.title, target: lead.target.title })}
        />
      </Dropdown>
      {closing && (
        <MoveDialog
          count={1}
          to="closed"
          unusual={!lead.permissions.moves.includes('closed')}
          busy={false}
          error={null}
          onMove={(input) => {
            setClosing(false)
            drop(input)
          }}
          onCancel={() => setClosing(false)}
        />
      )}
    </>
  )
}
