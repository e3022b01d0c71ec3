import type { SearchKind } from '@duijie/shared/search-queries'
import { useId } from 'react'
import style from './facet-panel.module.css'
import { maturitySteps } from './maturity.ts'
import { useSearchTexts } from './texts.ts'

interface MaturityGroupProps {
  kind: SearchKind
  chosen: number | null
  onChoose: (trl: number | null) => void
}

export function MaturityGroup({ kind, chosen, onChoose }: MaturityGroupProps) {
  const t = useSearchTexts()
  const name = useId()
  const steps = [{ trl: null, text: 'any' as const }, ...maturitySteps[kind]]
  return (
    <fieldset className={style.group}>
      <legend className={style.legend}>{t(kind === 'results' ? 'maturity' : 'askedMaturity')}</legend>
      {steps.map(({ trl, text }) => (
        <label key={text} className={style.value}>
          <input type="radio" name={name} checked={chosen === trl} onChange={() => onChoose(trl)} />
          <span className={style.name}>{t(text)}</span>
        </label>
      ))}
    </fieldset>
  )
}
