import type { Workbench, WorkbenchCandidate } from '@duijie/shared/workbench'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { useLeaveWarning } from '../../lib/use-leave-warning.ts'
import { useSettled } from '../../lib/use-settled.ts'
import { useShortcuts } from '../../lib/use-shortcuts.ts'
import { useSteady } from '../../lib/use-steady.ts'
import { ExpertPanel } from '../../matches/expert-panel.tsx'
import { SideTexts } from '../../matches/side-texts.tsx'
import { useMatchSides } from '../../matches/use-match-sides.ts'
import { useRevealMark } from '../../matches/use-reveal-mark.ts'
import { overlay } from '../../shell/asked.ts'
import { lazyDialog } from '../../ui/lazy-dialog.tsx'
import { MetaLine } from '../../ui/meta-line.tsx'
import { notify } from '../../ui/notify.ts'
import { OrganizationLink } from '../../ui/organization-link.tsx'
import { Page } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Split } from '../../ui/split.tsx'
import { NeedStageTag } from '../../ui/stage-tag.tsx'
import { MoveDialog } from '../move-dialog.tsx'
import { PushDialog } from '../push-dialog.tsx'
import style from './bench.module.css'
import { BenchBar } from './bench-bar.tsx'
import { type CandidateAct, candidateElementId } from './candidate-card.tsx'
import { type BenchEntry, CandidateList } from './candidate-list.tsx'
import { DoneBar } from './done-bar.tsx'
import { workbenchQueries } from './queries.ts'
import { TermWeightsPanel } from './term-weights-panel.tsx'
import { useWorkbenchTexts } from './texts.ts'
import { useActOnCandidate } from './use-act-on-candidate.ts'
import { useNeedQueue } from './use-need-queue.ts'
import { useTermWeights } from './use-term-weights.ts'

const ComparisonDrawer = lazyDialog(() => import('../../matches/comparison-drawer.tsx'))
const ComparisonTable = lazyDialog(() => import('./comparison-table.tsx'))
const QueueDrawer = lazyDialog(() => import('./queue-drawer.tsx'))
const StandingDrawer = lazyDialog(() => import('./standing-drawer.tsx'))

const route = getRouteApi('/antd/workbench/$needId')
/** Choosing a weight is done at once; several in a row are asked for together. */
const WEIGHING_PAUSE_MS = 250

type Open = 'queue' | 'compared' | 'standing' | { result: string } | null

/** One need and its candidates, worked on by keys or buttons. */
export function Bench({ workbench }: { workbench: Workbench }) {
  const t = useWorkbenchTexts()
  const { need } = workbench
  const filters = route.useSearch()
  const navigate = route.useNavigate()
  const sides = useMatchSides()
  const queue = useNeedQueue(filters, need.id)
  const weighing = useTermWeights(workbench.words, workbench.termWeights)
  const settled = useSettled(weighing.weights, WEIGHING_PAUSE_MS)
  const choosing = JSON.stringify(settled) !== JSON.stringify(weighing.weights)
  const ranking = useQuery(workbenchQueries.ranking(need.id, settled, weighing.dirty && !choosing))
  const shown = (weighing.dirty && ranking.data) || workbench
  const entries = useMemo(
    (): BenchEntry[] =>
      shown.items.map((candidate) => ({ ...candidate, candidate, other: sides.result(candidate.result) })),
    [shown.items, sides],
  )
  const ranks = useMemo(
    () => new Map(workbench.items.map(({ resultId, rank }) => [resultId, rank])),
    [workbench.items],
  )
  const [looked, setLooked] = useState<string | null>(null)
  const [term, setTerm] = useState<string | null>(null)
  const [open, setOpen] = useState<Open>(null)
  const [experts, setExperts] = useState(false)
  const [side, setSide] = useState<'need' | 'candidates'>('candidates')
  const pane = useRef<HTMLElement>(null)
  // the need beside the candidates is a piece of work of its own
  const paneDrawn = useDeferredValue(true, false)
  useRevealMark(pane, term)
  useLeaveWarning(weighing.dirty)

  const at = Math.max(
    0,
    entries.findIndex(({ resultId }) => resultId === looked),
  )
  const active = entries[at]

  function look(resultId: string | undefined) {
    if (!resultId) return
    setLooked(resultId)
    document.getElementById(candidateElementId(resultId))?.focus()
  }
  const down = () => look(entries[at + 1]?.resultId ?? active?.resultId)
  const up = () => look(entries[at - 1]?.resultId ?? active?.resultId)
  const acting = useActOnCandidate(need.id, shown.items, (resultId) => {
    const place = entries.findIndex((entry) => entry.resultId === resultId)
    look(entries[place + 1]?.resultId)
  })
  const compared = acting.chosen.flatMap(
    (id) => [...shown.items, ...workbench.items].find(({ resultId }) => resultId === id) ?? [],
  )

  function go(needId: string | null, text: 'lastNeed' | 'firstNeed') {
    if (needId) void navigate({ to: '/workbench/$needId', params: { needId }, search: filters })
    else notify(t(text))
  }
  const onActive = (act: (candidate: WorkbenchCandidate) => void) => () => active && act(active.candidate)
  const compare = () => compared.length > 0 && setOpen('compared')

  const act = useSteady(acting.act)
  const openResult = useSteady((resultId: string) => setOpen({ result: resultId }))
  const acts = (kind: CandidateAct) => onActive((candidate) => acting.act(kind, candidate))

  useShortcuts({
    title: t('title'),
    shortcuts: [
      { keys: ['j', 'ArrowDown'], text: t('key.down'), run: down },
      { keys: ['k', 'ArrowUp'], text: t('key.up'), run: up },
      {
        keys: ['Enter'],
        text: t('key.open'),
        run: onActive(({ resultId }) => setOpen({ result: resultId })),
      },
      { keys: ['a'], text: t('key.accept'), run: acts('accept') },
      { keys: ['d'], text: t('key.drop'), run: acts('drop') },
      { keys: ['h'], text: t('key.hold'), run: acts('hold') },
      { keys: ['p'], text: t('key.push'), run: acts('push') },
      { keys: ['u'], text: t('key.undo'), run: acting.undo },
      { keys: ['c'], text: t('key.choose'), run: acts('choose') },
      { keys: ['v'], text: t('key.compare'), run: compare },
      { keys: ['n'], text: t('key.next'), run: () => go(queue.next, 'lastNeed') },
      { keys: ['b'], text: t('key.previous'), run: () => go(queue.previous, 'firstNeed') },
    ],
  })

  const own = sides.need(need)
  const opened = typeof open === 'object' && open !== null ? open.result : null
  const openedAt = entries.findIndex(({ resultId }) => resultId === opened)

  return (
    <Page
      title={need.title}
      lead={
        <MetaLine
          items={[
            need.organization && <OrganizationLink key="owner" organization={need.organization} />,
            <NeedStageTag key="stage" stage={need.stage} status={need.status} />,
            ...own.facts,
            <Link key="need" to="/needs/$needId" params={{ needId: need.id }}>
              {t('openNeed')}
            </Link>,
          ]}
        />
      }
    >
      <BenchBar
        queue={queue}
        chosen={compared.length}
        onQueue={() => setOpen('queue')}
        onNext={() => go(queue.next, 'lastNeed')}
        onPrevious={() => go(queue.previous, 'firstNeed')}
        onCompare={compare}
        onClear={acting.clearChosen}
        onWhyNot={() => setOpen('standing')}
        onHelp={() => overlay.ask('keys')}
      />
      <fieldset className={style.switch}>
        <legend className="visually-hidden">{t('switchLabel')}</legend>
        {(['need', 'candidates'] as const).map((one) => (
          <button key={one} type="button" aria-pressed={side === one} onClick={() => setSide(one)}>
            {one === 'need' ? t('need') : t('candidateCount', { count: entries.length })}
          </button>
        ))}
      </fieldset>
      <div className={style.bench} data-shown={side}>
        <Split
          paneRef={pane}
          paneLabel={t('needText')}
          pane={
            paneDrawn ? (
              <>
                <TermWeightsPanel
                  needId={need.id}
                  kept={workbench.termWeights}
                  weighing={weighing}
                  ranking={weighing.dirty && (choosing || ranking.isFetching)}
                  error={weighing.dirty && !choosing ? ranking.error : null}
                />
                <SideTexts record={own} terms={active?.explanation.terms ?? []} activeTerm={term} />
              </>
            ) : (
              <Skeleton lines={10} />
            )
          }
        >
          <section aria-labelledby="candidates" className={style.candidates}>
            <div className={style.candidatesHead}>
              <h2 id="candidates">{t('candidates')}</h2>
              <p className={style.hint}>{t('candidatesHint')}</p>
            </div>
            {shown.degraded && <p role="status">{t('degraded')}</p>}
            <CandidateList
              entries={entries}
              activeId={active?.resultId ?? null}
              activeTerm={term}
              chosen={acting.chosen}
              foreseen={acting.foreseen}
              ranks={weighing.dirty && ranking.data ? ranks : null}
              onLook={setLooked}
              onTerm={setTerm}
              onOpen={openResult}
              onAct={act}
            />
          </section>
          {experts ? (
            <ExpertPanel needId={need.id} />
          ) : (
            <section className={style.experts} aria-labelledby="bench-experts">
              <div>
                <h2 id="bench-experts">{t('experts')}</h2>
                <p className={style.hint}>{t('expertsHint')}</p>
              </div>
              <Button onClick={() => setExperts(true)}>{t('showExperts')}</Button>
            </section>
          )}
        </Split>
      </div>
      <DoneBar done={acting.last} onUndo={acting.undo} />
      {openedAt >= 0 && (
        <ComparisonDrawer
          own={own}
          entries={entries}
          index={openedAt}
          onCompare={(id) => {
            if (id) setLooked(id)
            setOpen(id ? { result: id } : null)
          }}
        />
      )}
      {open === 'compared' && compared.length > 0 && (
        <ComparisonTable candidates={compared} onRemove={acting.remove} onClose={() => setOpen(null)} />
      )}
      {open === 'queue' && (
        <QueueDrawer
          needs={queue.needs}
          total={queue.total}
          needId={need.id}
          filters={filters}
          onChange={(next) => void navigate({ search: next, replace: true })}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'standing' && (
        <StandingDrawer
          needId={need.id}
          weights={weighing.weights}
          lastScore={shown.items.at(-1)?.score ?? null}
          onClose={() => setOpen(null)}
        />
      )}
      {acting.asking && (
        <MoveDialog
          count={1}
          to={acting.asking.to}
          unusual={acting.asking.to === 'screened'}
          busy={acting.busy}
          error={acting.error}
          onMove={acting.move}
          onCancel={acting.cancel}
        />
      )}
      {acting.pushing && <PushDialog leads={[acting.pushing]} onClose={acting.pushed} />}
    </Page>
  )
}
