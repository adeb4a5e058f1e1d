import { readFile } from 'node:fs/promises'
import * as ort from 'onnxruntime-web/wasm'
import { FaultError } from '../../contract/fault.ts'
import type { FileAnswers } from '../../engine/export/compare.ts'

/** What an ONNX file is fed: n entries an input, by the input's name. */
export type Feed = Readonly<Record<string, Float64Array | readonly string[]>>

/** A loaded ONNX file. */
export interface OnnxFile {
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
  /** Answers for the n ≥ 0 rows of `feed`. Throws `export-unproved`. */
  answer(feed: Feed): Promise<FileAnswers>
  close(): Promise<void>
}

export interface OnnxRuntime {
  /** Name and version, as a proof states them. */
  readonly name: string
  /** Loads a file from its bytes. Throws `export-unproved` where the runtime refuses it. */
  load(bytes: Uint8Array): Promise<OnnxFile>
}

type Api = Pick<typeof ort, 'InferenceSession' | 'Tensor'>
type Outputs = Readonly<Record<string, ort.Tensor>>

const unproved = (thrown: unknown): FaultError => new FaultError('export-unproved', { detail: thrown instanceof Error ? thrown.message : String(thrown) })

/** Tells the kinds of answers apart by their types, whatever the outputs are called. */
function answersOf(outputs: Outputs): FileAnswers {
  const tensors = Object.values(outputs)
  const label = tensors.find((tensor) => tensor.type === 'string')
  const numbers = tensors.find((tensor) => tensor.type !== 'string')?.data
  if (label !== undefined && numbers instanceof Float32Array) return { labels: label.data as string[], proba: numbers }
  if (label !== undefined && tensors.length === 1) return { groups: label.data as string[] }
  if (label === undefined && numbers instanceof Float64Array) return { values: numbers }
  throw new FaultError('export-unproved', { detail: 'its outputs are of another kind' })
}

/** A runtime over any package with onnxruntime's interface. */
export function runtimeOver({ InferenceSession, Tensor }: Api, name: string): OnnxRuntime {
  const tensorOf = (data: Float64Array | readonly string[]): ort.Tensor =>
    data instanceof Float64Array ? new Tensor('float64', data, [data.length, 1]) : new Tensor('string', [...data], [data.length, 1])
  return {
    name,
    async load(bytes) {
      // 3: only errors are logged; the graph's own warnings are nothing that a user could act on.
      const session = await InferenceSession.create(bytes, { logSeverityLevel: 3 }).catch((thrown: unknown) => {
        throw unproved(thrown)
      })
      return {
        inputs: session.inputNames,
        outputs: session.outputNames,
        async answer(feed) {
          const tensors = Object.fromEntries(Object.entries(feed).map(([input, data]) => [input, tensorOf(data)]))
          const outputs = await session.run(tensors).catch((thrown: unknown) => {
            throw unproved(thrown)
          })
          return answersOf(outputs)
        },
        close: () => session.release(),
      }
    },
  }
}

/**
 * onnxruntime's WebAssembly build on one thread, from the file at `wasmPath` (see `findOrtWasm`). Nothing is fetched.
 * Throws `export-unproved` where the file cannot be read.
 */
export async function startOnnxRuntime(wasmPath: string): Promise<OnnxRuntime> {
  const wasm = await readFile(wasmPath).catch((thrown: unknown) => {
    throw unproved(thrown)
  })
  ort.env.wasm.wasmBinary = wasm
  ort.env.wasm.numThreads = 1
  ort.env.wasm.proxy = false
  return runtimeOver(ort, `onnxruntime-web ${ort.env.versions.web}`)
}
