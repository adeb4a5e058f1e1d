/**
 * Data that are made when they are first wanted. Whoever writes into them takes them with `own`, which copies them while
 * they still belong to a table.
 */
export class Held<D extends Float64Array | Int32Array> {
  readonly #make: () => D
  #data: D | undefined
  #mine: boolean

  private constructor(make: () => D, mine: boolean) {
    this.#make = make
    this.#mine = mine
  }

  /** A table's own data, shared; `rows`: only these, in their order, copied when they are wanted. */
  static of<D extends Float64Array | Int32Array>(data: D, rows: Int32Array | undefined): Held<D> {
    if (rows === undefined) return new Held(() => data, false)
    return new Held(() => someOf(data, rows), true)
  }

  static made<D extends Float64Array | Int32Array>(make: () => D): Held<D> {
    return new Held(make, true)
  }

  /** Not to be written into. */
  read(): D {
    return (this.#data ??= this.#make())
  }

  own(): D {
    const data = this.read()
    if (this.#mine) return data
    this.#mine = true
    return (this.#data = data.slice() as D)
  }
}

function someOf<D extends Float64Array | Int32Array>(data: D, rows: Int32Array): D {
  const made = (data instanceof Float64Array ? new Float64Array(rows.length) : new Int32Array(rows.length)) as D
  for (let i = 0; i < rows.length; i++) made[i] = data[rows[i] as number] as number
  return made
}
