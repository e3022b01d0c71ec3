import { thesaurusFieldLabels, thesaurusKindLabels } from '@duijie/shared/labels'
import type { ThesaurusGroup } from '@duijie/shared/thesaurus'
import { Button } from 'antd'
import { useLabel } from '../i18n/use-label.ts'
import { MetaLine } from '../ui/meta-line.tsx'
import { Tag } from '../ui/tag.tsx'
import style from './group-row.module.css'
import type { GroupMove } from './queries.ts'
import { useThesaurusTexts } from './texts.ts'

interface GroupRowProps {
  group: ThesaurusGroup
  onEdit: () => void
  onMove: (move: GroupMove) => void
}

/** One group: its words, where it comes from, whether it counts, and what can be done about it. */
export function GroupRow({ group, onEdit, onMove }: GroupRowProps) {
  const t = useThesaurusTexts()
  const label = useLabel()
  const active = group.status === 'active'
  const [broader, ...narrower] = group.words
  const words = group.kind === 'broader' ? narrower : group.words
  return (
    <article className={style.row} aria-label={group.words.join('、')}>
      <div className={`${style.words} ${active ? '' : style.off}`}>
        {group.kind === 'broader' && (
          <>
            <Tag tone="accent">{broader}</Tag>
            <span className={style.over}>{t('over')}</span>
          </>
        )}
        <ul className={style.chips}>
          {words.map((word) => (
            <li key={word}>
              <Tag>{word}</Tag>
            </li>
          ))}
        </ul>
      </div>
      <div className={style.about}>
        <MetaLine
          items={[
            label(thesaurusKindLabels[group.kind]),
            label(thesaurusFieldLabels[group.techField]),
            t(`source.${group.source}`),
          ]}
        />
        {!active && <Tag tone="warning">{t('status.retired')}</Tag>}
      </div>
      {group.note && <p className={style.note}>{group.note}</p>}
      <div className={style.actions}>
        {group.source === 'own' && (
          <Button size="small" onClick={onEdit}>
            {t('edit')}
          </Button>
        )}
        <Button size="small" onClick={() => onMove(active ? 'retire' : 'restore')}>
          {t(active ? 'retire' : 'restore')}
        </Button>
      </div>
    </article>
  )
}
