import type { Account } from '@duijie/shared/accounts'
import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../ui/loaded.tsx'
import { HomeOutline } from './home-outline.tsx'
import { homeQueries } from './home-queries.ts'
import style from './homes.module.css'
import { MyTasks } from './my-tasks.tsx'
import { useOfficeTexts } from './office-texts.ts'
import { officeTaskKinds, tasksOf } from './task-kinds.ts'
import { isLate, placeOf } from './task-links.ts'
import { TaskTiles } from './task-tiles.tsx'
import { WeekEvents } from './week-events.tsx'
import { YearSoFar } from './year-so-far.tsx'

interface OfficeHomeProps {
  account: Account
  role: 'staff' | 'township'
}

/** Where the bureau, or the officer of a township, begins the day. */
export function OfficeHome({ account, role }: OfficeHomeProps) {
  const t = useOfficeTexts()
  const query = useQuery(homeQueries.office(role, account))
  return (
    <Loaded query={query} skeleton={<HomeOutline />}>
      {({ tasks, funnel, events }) => (
        <div className={style.columns}>
          <div>
            <TaskTiles
              title={t('today')}
              nothing={t('nothing')}
              tiles={tasksOf(tasks, officeTaskKinds).map((task) => ({
                key: task.kind,
                text: t(task.kind, { days: task.days ?? 0 }),
                total: task.total,
                late: isLate(task),
                link: placeOf(task),
              }))}
            />
            <YearSoFar funnel={funnel} />
            {role === 'staff' && <WeekEvents events={events} />}
          </div>
          <div>{role === 'staff' ? <MyTasks account={account} /> : <WeekEvents events={events} />}</div>
        </div>
      )}
    </Loaded>
  )
}
