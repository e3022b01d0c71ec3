import { isGoodLevel } from '@duijie/shared/match-levels'
import { ChevronDownIcon } from '../ui/icons.tsx'
import style from './jump-to-matches.module.css'
import type { MatchEntry, Side } from './match-side.ts'
import { useMatchTexts } from './texts.ts'

interface JumpToMatchesProps {
  side: Side
  /** null while they are looked for: the line is there from the start, so that the text below does not move */
  entries: readonly MatchEntry[] | null
}

/** On narrow screens, where the matches stand below a long text: how many there are, and the way there. */
export function JumpToMatches({ side, entries }: JumpToMatchesProps) {
  const t = useMatchTexts()
  const good = entries?.filter(({ level }) => isGoodLevel(level)).length
  return (
    <a href="#matches" className={style.jump}>
      {good === undefined
        ? t('jumpSearching')
        : good === 0
          ? t(side === 'need' ? 'jumpNoResults' : 'jumpNoNeeds')
          : t(side === 'need' ? 'jumpResults' : 'jumpNeeds', { count: good })}
      <ChevronDownIcon />
    </a>
  )
}
