import type { HomeTask } from '@duijie/shared/homes'
import { sidePlaceOf } from './side-links.ts'
import { useSideTexts } from './side-texts.ts'
import { sideTaskKinds, tasksOf } from './task-kinds.ts'
import { isLate } from './task-links.ts'
import { TaskTiles } from './task-tiles.tsx'

/** What waits for somebody's own side, each with the way to it. */
export function SideTasks({ tasks }: { tasks: readonly HomeTask[] }) {
  const t = useSideTexts()
  return (
    <TaskTiles
      title={t('waiting')}
      nothing={t('nothing')}
      tiles={tasksOf(tasks, sideTaskKinds).map((task) => ({
        key: `${task.kind} ${task.subject?.id ?? ''}`,
        text: t(task.kind, { title: task.subject?.title ?? '' }),
        total: task.total,
        late: isLate(task),
        link: sidePlaceOf(task),
      }))}
    />
  )
}
