import type { Account } from '@duijie/shared/accounts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { followUpQueries } from '../lib/follow-ups.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { TaskFinished } from '../ui/task-finished.tsx'
import { TaskRow } from '../ui/task-row.tsx'
import { useFinishTask } from '../ui/use-finish-task.ts'
import style from './homes.module.css'
import { useHomeTexts } from './texts.ts'

const SHOWN = 5

/** One's own open tasks, overdue first. */
export function MyTasks({ account }: { account: Account }) {
  const t = useHomeTexts()
  const query = useQuery(followUpQueries.first(account.id, SHOWN))
  const finishing = useFinishTask()
  return (
    <section className={style.section} aria-labelledby="tasks">
      <div className={style.head}>
        <h2 id="tasks">{t('myTasks')}</h2>
        <Link to="/follow-ups">{t('allTasks', { count: query.data?.total ?? 0 })}</Link>
      </div>
      <TaskFinished finishing={finishing} />
      <Loaded query={query} skeleton={<Skeleton lines={3} />}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={style.none}>{t('noTasks')}</p>
          ) : (
            <ul className={style.rows}>
              {items.map((task) => (
                <li key={task.id}>
                  <TaskRow task={task} finishing={finishing} framed />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  )
}
