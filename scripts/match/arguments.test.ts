import { describe, expect, it } from 'vitest'
import { fromFolder, matchArguments, UsageError } from './arguments.ts'

const files = ['--needs', 'a.csv', '--results', 'b.csv']

describe('matchArguments', () => {
  it('has ten results a need in JSONL on standard output for its standard', () => {
    expect(matchArguments(files)).toEqual({
      needs: 'a.csv',
      results: 'b.csv',
      out: null,
      top: 10,
      direction: 'needs',
      engine: 'embedded',
      pairs: null,
      explanations: true,
    })
  })

  it('reads every option', () => {
    const given = [
      ...files,
      '--out',
      'c.XLSX',
      '--top=all',
      '--direction',
      'results',
      '--engine',
      'meilisearch',
    ]
    expect(matchArguments([...given, '--no-explanations'])).toMatchObject({
      out: { path: 'c.XLSX', format: '.xlsx' },
      top: Number.POSITIVE_INFINITY,
      direction: 'results',
      engine: 'meilisearch',
      explanations: false,
    })
  })

  it('scores all pairs of a file unless told otherwise', () => {
    expect(matchArguments([...files, '--pairs', 'p.jsonl'])).toMatchObject({ top: Number.POSITIVE_INFINITY })
    expect(matchArguments([...files, '--pairs', 'p.jsonl', '--top', '3'])).toMatchObject({ top: 3 })
  })

  it('asks for help before anything else', () => {
    expect(matchArguments(['--help'])).toBe('help')
    expect(matchArguments(['-h', '--top', 'x'])).toBe('help')
  })

  it.each([
    [[], '缺少参数 --needs 文件'],
    [['--needs', 'a.csv'], '缺少参数 --results 文件'],
    [['--needs'], '参数的值缺失或多余：--needs'],
    [[...files, '--tpo', '3'], '没有这个参数：--tpo'],
    [[...files, 'c.csv'], '多余的参数：c.csv'],
    [[...files, '--no-explanations=1'], '参数的值缺失或多余：--no-explanations'],
    [[...files, '--top', '0'], '--top 要是正整数或 all，不能是“0”'],
    [[...files, '--top', '1e3'], '--top 要是正整数或 all，不能是“1e3”'],
    [[...files, '--out', 'c.pdf'], '--out 的扩展名要是 .jsonl、.csv、.xlsx 之一，不能是“c.pdf”'],
    [[...files, '--engine', 'x'], '--engine 只能是 embedded 或 meilisearch，不能是“x”'],
    [[...files, '--direction', 'x'], '--direction 只能是 needs 或 results，不能是“x”'],
  ])('%j is wrong: %s', (args, reason) => {
    expect(() => matchArguments(args)).toThrow(new UsageError(reason))
  })
})

describe('fromFolder', () => {
  const given = (...args: string[]) => {
    const read = matchArguments(args)
    if (read === 'help') throw new Error('unexpected')
    return read
  }

  it('takes paths from the folder', () => {
    expect(fromFolder(given(...files, '--out', '../c.csv', '--pairs', '/p.jsonl'), '/x/y')).toMatchObject({
      needs: '/x/y/a.csv',
      results: '/x/y/b.csv',
      out: { path: '/x/c.csv' },
      pairs: '/p.jsonl',
    })
  })

  it('does not let the output take the place of an input', () => {
    expect(() => fromFolder(given(...files, '--out', './a.csv'), '/x')).toThrow('--out 不能是输入的文件之一')
  })
})
