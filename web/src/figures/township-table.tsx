import type { Figure, TownshipFigure } from '@duijie/shared/figures'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loaded } from '../ui/loaded.tsx'
import style from './figures.module.css'
import { type Asked, figureQueries } from './queries.ts'
import { useFigureTexts } from './texts.ts'
import { useFigureWords } from './use-figure-words.ts'
import { usePaceText } from './use-pace-text.ts'

interface TownshipTableProps {
  figure: Figure
  asked: Asked
  onTownship: (id: string) => void
}

/** 目标、完成、完成率、排名、序时进度 of each township and park. */
export function TownshipTable({ figure, asked, onTownship }: TownshipTableProps) {
  const t = useFigureTexts()
  const words = useFigureWords()
  const query = useQuery(figureQueries.townships(figure.id, asked))
  const { unit } = figure
  const paceText = usePaceText()
  const points = ({ ahead }: TownshipFigure) => (ahead === null ? '—' : paceText(ahead))
  return (
    <Loaded query={query}>
      {({ townships, total }) =>
        townships.length === 0 ? (
          <EmptyState title={t('noTownships')} text={t('noTownshipsText')} />
        ) : (
          <div className={style.scroll}>
            <table>
              <thead>
                <tr>
                  {(['rank', 'township', 'target', 'done', 'rate', 'pace'] as const).map((column) => (
                    <th key={column} scope="col" className={style.column}>
                      {t(column)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {townships.map((place) => (
                  <tr key={place.townshipId ?? 'none'}>
                    <td>{place.rank ?? '—'}</td>
                    <th scope="row">{place.townshipName || t('noTownship')}</th>
                    <td>{words.number(place.target, unit)}</td>
                    <td>
                      {place.townshipId === null ? (
                        words.number(place.value, unit)
                      ) : (
                        <Button
                          type="link"
                          size="small"
                          onClick={() => place.townshipId && onTownship(place.townshipId)}
                        >
                          {words.number(place.value, unit)}
                        </Button>
                      )}
                    </td>
                    <td>{words.rate(place.rate)}</td>
                    <td className={(place.ahead ?? 0) < 0 ? style.behind : style.ahead}>{points(place)}</td>
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <td />
                  <th scope="row">{t('wholeDistrict')}</th>
                  <td>{words.number(asked.townshipId ? null : figure.target, unit)}</td>
                  <td>{words.number(total, unit)}</td>
                  <td>{words.rate(asked.townshipId ? null : figure.rate)}</td>
                  <td />
                </tr>
              </tfoot>
            </table>
          </div>
        )
      }
    </Loaded>
  )
}
