import { hasNumbers, type TableColumn } from './table.ts'

const doubles = new Float64Array(1)
const halves = new Uint32Array(doubles.buffer)

/** A whole number from the bits of a double; gaps are alike, and so are 0 and −0. */
function bitsOf(value: number): number {
  doubles[0] = value === 0 ? 0 : value !== value ? NaN : value
  return Math.imul(halves[0] as number, 0x9e3779b1) ^ (halves[1] as number)
}

/** A hash of the cells at `rows`, row by row. */
function hashesOf(columns: readonly TableColumn[], rows: Int32Array): Int32Array {
  const hashes = new Int32Array(rows.length).fill(0x2f0b4c47)
  for (const column of columns) {
    const { data } = column
    if (hasNumbers(column)) for (let i = 0; i < rows.length; i++) hashes[i] = mixed(hashes[i] as number, bitsOf(data[rows[i] as number] as number))
    else for (let i = 0; i < rows.length; i++) hashes[i] = mixed(hashes[i] as number, data[rows[i] as number] as number)
  }
  return hashes
}

function mixed(hash: number, bits: number): number {
  const h = Math.imul(hash ^ bits, 0x85ebca6b)
  return h ^ (h >>> 15)
}

/** Of one column, the same number or both gaps, or the same code. */
const sameCell = ({ data }: TableColumn, a: number, b: number): boolean => data[a] === data[b] || (data[a] !== data[a] && data[b] !== data[b])

const sameRow = (columns: readonly TableColumn[], a: number, b: number): boolean => columns.every((column) => sameCell(column, a, b))

/**
 * Places in `rows` (numbers of rows, ascending or not) whose row is equal, in every column, to that of an earlier place.
 * Words are compared by code, so a dictionary must hold each once. Without columns nothing repeats.
 */
export function repeatedPlaces(columns: readonly TableColumn[], rows: Int32Array): Int32Array {
  if (columns.length === 0) return new Int32Array(0)
  const hashes = hashesOf(columns, rows)
  let size = 16
  while (size < rows.length * 2) size *= 2
  const slots = new Int32Array(size)
  const mask = size - 1
  const found: number[] = []
  for (let i = 0; i < rows.length; i++) {
    let slot = (hashes[i] as number) & mask
    for (;;) {
      const other = (slots[slot] as number) - 1
      if (other < 0) {
        slots[slot] = i + 1
        break
      }
      if (hashes[other] === hashes[i] && sameRow(columns, rows[other] as number, rows[i] as number)) {
        found.push(i)
        break
      }
      slot = (slot + 1) & mask
    }
  }
  return Int32Array.from(found)
}
