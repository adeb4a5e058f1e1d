import * as v from 'valibot'

/** SHA-256 of an object's bytes, lower-case hex: its name in the project's object folder. */
export const ObjectId = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/), v.brand('ObjectId'))
export type ObjectId = v.InferOutput<typeof ObjectId>

export const JobId = v.pipe(v.string(), v.regex(/^job-\d+$/), v.brand('JobId'))
export type JobId = v.InferOutput<typeof JobId>

export const RunId = v.pipe(v.string(), v.regex(/^run-\d+$/), v.brand('RunId'))
export type RunId = v.InferOutput<typeof RunId>

export const Count = v.pipe(v.number(), v.integer(), v.minValue(0))
export const Seed = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4294967295))
