import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { problemFor } from '../engine/table/problem.ts'
import { readTableFile } from '../host/files/read-table-file.ts'
import { samples } from './samples.ts'

const folder = fileURLToPath(new URL('../../resources/samples', import.meta.url))
const read = (file: string) => readTableFile(join(folder, file))

describe.each(Object.entries(samples))('%s', (_id, { files, task, rows, columns }) => {
  test.each(Object.entries(files))('%s is what the index says', async (_language, { file, target }) => {
    const found = await read(file)
    expect(found).toMatchObject({ reading: { encoding: 'utf-8', delimiter: ',' }, problems: [], table: { rows } })
    expect(found.columns).toHaveLength(columns)
    if (target === undefined) expect(task).toBe('cluster')
    else expect(problemFor(found.table, target)).toMatchObject({ task })
  })

  test('both languages hold the same numbers and words in the same places', async () => {
    const [zh, en] = await Promise.all([read(files['zh-CN'].file), read(files.en.file)])
    expect(zh.table.columns.map(({ type, data }) => ({ type, data }))).toEqual(en.table.columns.map(({ type, data }) => ({ type, data })))
    const place = (of: typeof zh, target: string | undefined): number => of.table.columns.findIndex((it) => it.name === target)
    expect(place(zh, files['zh-CN'].target)).toBe(place(en, files.en.target))
  })
})
