import { Button, Form, Popconfirm } from 'antd'
import { goToRow } from '../lib/go-to-row.ts'
import { useVisitFormTexts } from './form-texts.ts'
import { ProblemFields } from './problem-fields.tsx'
import { blankProblem, type VisitValues } from './visit-values.ts'
import style from './visits.module.css'

const MOST = 30

/** The problems heard on a visit, one card each. */
export function ProblemItems({ onChanged }: { onChanged: () => void }) {
  const t = useVisitFormTexts()
  const form = Form.useFormInstance<VisitValues>()
  return (
    <Form.List name="problems">
      {(fields, { add, remove }) => {
        const take = (at: number) => {
          remove(at)
          onChanged()
        }
        return (
          <>
            {fields.map(({ key, name: at }) => (
              <section key={key} className={style.card} aria-label={t('problemNumber', { number: at + 1 })}>
                <div className={style.cardHead}>
                  <h3>{t('problemNumber', { number: at + 1 })}</h3>
                  {form.getFieldValue(['problems', at, 'words']) ? (
                    <Popconfirm
                      title={t('removeProblemTitle')}
                      okText={t('removeProblem')}
                      cancelText={t('keep')}
                      onConfirm={() => take(at)}
                    >
                      <Button type="text" danger>
                        {t('removeProblem')}
                      </Button>
                    </Popconfirm>
                  ) : (
                    <Button type="text" onClick={() => take(at)}>
                      {t('removeProblem')}
                    </Button>
                  )}
                </div>
                <ProblemFields at={[at]} path={['problems', at]} onChanged={onChanged} />
              </section>
            ))}
            <div className={style.last}>
              <Button
                block
                disabled={fields.length >= MOST}
                onClick={() => {
                  add(blankProblem)
                  goToRow('problems', fields.length)
                }}
              >
                {t('addProblem')}
              </Button>
            </div>
          </>
        )
      }}
    </Form.List>
  )
}
