import * as v from 'valibot'
import { ask } from '../reply.ts'

/** What a chart can be kept as. */
export const ChartFormat = v.picklist(['png', 'svg', 'csv'])
export type ChartFormat = v.InferOutput<typeof ChartFormat>

const largest = 32_000_000

/** Answered by main. */
export const chartAsks = {
  /** Writes a picture, or its figures as CSV, where the person says; `name` is proposed, without its ending. Null: the dialog was closed. */
  'chart/save': ask(
    v.object({ name: v.pipe(v.string(), v.maxLength(200)), format: ChartFormat, bytes: v.pipe(v.instance(Uint8Array), v.check(({ byteLength }) => byteLength > 0 && byteLength <= largest, 'too many bytes')) }),
    v.nullable(v.object({ name: v.string() })),
  ),
} as const
