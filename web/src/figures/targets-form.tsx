import type { FigureTargetInput } from '@duijie/shared/figure-reports'
import { figureNumber, figureValueOf } from '@duijie/shared/figure-values'
import { enteredFigureIds, type Figure } from '@duijie/shared/figures'
import { useQuery } from '@tanstack/react-query'
import { Button, InputNumber } from 'antd'
import { useId, useState } from 'react'
import { townshipsQuery } from '../lib/townships.ts'
import { useCommand } from '../lib/use-command.ts'
import { useLeaveWarning } from '../lib/use-leave-warning.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { notify } from '../ui/notify.ts'
import style from './figures.module.css'
import { figureCommands, figureKeys, figureQueries } from './queries.ts'
import { useFigureTexts } from './texts.ts'
import { useFigureWords } from './use-figure-words.ts'

const MOST = 10_000_000
/** where no township stands, as the district has no id */
const DISTRICT = ''

/** The year's target of a figure, of the district and of each township; an empty field takes it back. */
export function TargetsForm({ figure, year }: { figure: Figure; year: number }) {
  const t = useFigureTexts()
  const targets = useQuery(figureQueries.targets(year))
  const townships = useQuery(townshipsQuery())
  const divided = !enteredFigureIds.some((id) => id === figure.id)
  return (
    <Loaded query={townships}>
      {(places) => (
        <Loaded query={targets}>
          {({ targets: known }) => (
            <Fields
              key={`${figure.id} ${year}`}
              figure={figure}
              year={year}
              known={known.filter(({ figureId }) => figureId === figure.id)}
              places={[{ id: DISTRICT, name: t('wholeDistrict') }, ...(divided ? places : [])]}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  )
}

interface FieldsProps {
  figure: Figure
  year: number
  known: readonly FigureTargetInput[]
  places: readonly { id: string; name: string }[]
}

function Fields({ figure, year, known, places }: FieldsProps) {
  const t = useFigureTexts()
  const words = useFigureWords()
  const id = useId()
  const before = new Map(known.map(({ townshipId, value }) => [townshipId ?? DISTRICT, value]))
  const [typed, setTyped] = useState(new Map<string, number | null>())
  const targetOf = (place: string) => (typed.has(place) ? typed.get(place) : before.get(place)) ?? null
  const save = useCommand({
    send: figureCommands.setTargets,
    invalidates: () => [[...figureKeys.all]],
    onDone() {
      setTyped(new Map())
      notify(t('targetsSaved'))
    },
  })
  const changed = [...typed].filter(([place, value]) => value !== (before.get(place) ?? null))
  useLeaveWarning(changed.length > 0 && !save.isPending)
  const parts = places.slice(1).reduce((sum, place) => sum + (targetOf(place.id) ?? 0), 0)
  const whole = targetOf(DISTRICT)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate(
          changed.map(([place, value]) => ({
            figureId: figure.id,
            year,
            townshipId: place === DISTRICT ? null : place,
            value,
          })),
        )
      }}
    >
      <div className={style.targets}>
        {places.map(({ id: place, name }) => {
          const value = targetOf(place)
          return (
            <div key={place} className={style.targetField}>
              <label htmlFor={`${id}-${place}`}>{name}</label>
              <InputNumber<number>
                id={`${id}-${place}`}
                min={0}
                max={MOST}
                precision={figure.unit === 'fen' ? 2 : figure.unit === 'half_day' ? 1 : 0}
                suffix={words.unit(figure.unit)}
                controls={false}
                inputMode="decimal"
                value={value === null ? null : figureNumber(value, figure.unit)}
                onChange={(shown) =>
                  setTyped(
                    (now) =>
                      new Map([
                        ...now,
                        [place, shown === null ? null : figureValueOf(shown, figure.unit)] as const,
                      ]),
                  )
                }
              />
            </div>
          )
        })}
      </div>
      {parts > 0 && (
        <p className={style.hint}>
          {t(whole !== null && parts !== whole ? 'targetsDiffer' : 'targetsSum', {
            sum: words.value(parts, figure.unit),
          })}
        </p>
      )}
      <FailureAlert error={save.error} />
      <Button type="primary" htmlType="submit" disabled={changed.length === 0} loading={save.isPending}>
        {t('saveTargets')}
      </Button>
    </form>
  )
}
