import { describe, expect, it } from 'vitest'
import { demoNeeds, demoResults } from './district.ts'
import { demoId } from './ids.ts'
import { districtDay, trackedBy, trailOf } from './trail.ts'

const now = new Date('2026-11-24T03:00:00Z')
const DAY_MS = 86_400_000
const uuid5 = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

describe('demonstration ids', () => {
  it('are the same everywhere and tell kinds and keys apart', () => {
    expect(demoId('need', 'need-gel-200c')).toBe('b0f65fc2-ef77-5f78-9f3f-23f4114ddf14')
    expect(demoId('result', 'need-gel-200c')).not.toBe(demoId('need', 'need-gel-200c'))
    const ids = [
      ...demoNeeds.map(({ key }) => demoId('need', key)),
      ...demoResults.map(({ key }) => demoId('result', key)),
    ]
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(uuid5)
  })
})

describe('the trail of a demonstration record', () => {
  const trails = [...demoNeeds, ...demoResults].map(({ key, stage }) => ({
    stage,
    trail: trailOf(key, stage, now),
  }))

  it('leads step by step to its stage, in office hours of the past', () => {
    for (const { stage, trail } of trails) {
      expect(trail[0]?.action).toBe('create')
      expect(trail.at(-1)?.to).toBe(stage)
      for (const [index, step] of trail.entries()) {
        expect(step.from).toBe(trail[index - 1]?.to)
        expect(step.at.getTime()).toBeGreaterThan(
          trail[index - 1]?.at.getTime() ?? districtDay(now).getTime(),
        )
        expect(step.at.getTime()).toBeLessThan(now.getTime())
        expect(step.at.getUTCHours()).toBeGreaterThanOrEqual(1)
        expect(step.at.getUTCHours()).toBeLessThan(9)
      }
    }
  })

  it('is the same each time', () => {
    expect(trailOf('need-gel-200c', 'published', now)).toEqual(trailOf('need-gel-200c', 'published', now))
  })

  it('spreads publication over months and keeps the review queue fresh', () => {
    const ageOf = (at: Date) => (now.getTime() - at.getTime()) / DAY_MS
    const published = trails.flatMap(({ trail }) => {
      const { publishedAt } = trackedBy(trail)
      return publishedAt ? [ageOf(publishedAt)] : []
    })
    expect(Math.min(...published)).toBeLessThan(20)
    expect(Math.max(...published)).toBeGreaterThan(120)
    for (const { stage, trail } of trails) {
      if (stage !== 'published') expect(ageOf(trackedBy(trail).createdAt)).toBeLessThan(11)
    }
  })

  it('gives a reason where the record was returned', () => {
    for (const { stage, trail } of trails) {
      expect(trackedBy(trail).returnReason !== null).toBe(stage === 'returned')
    }
  })
})
