import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { MatchSide } from './match-side.ts'

/** A link to the page of the need or of the result. */
export function RecordLink({ record, children }: { record: MatchSide; children: ReactNode }) {
  return record.side === 'need' ? (
    <Link to="/needs/$needId" params={{ needId: record.id }}>
      {children}
    </Link>
  ) : (
    <Link to="/results/$resultId" params={{ resultId: record.id }}>
      {children}
    </Link>
  )
}
