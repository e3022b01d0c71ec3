import { MakeLead } from './make-lead.tsx'
import type { MatchEntry } from './match-side.ts'

export function MatchLead({ entry }: { entry: MatchEntry }) {
  return <MakeLead needId={entry.needId} targetKind="result" targetId={entry.resultId} />
}
