export interface GridPlace {
  readonly row: number
  readonly column: number
}

interface GridSize {
  readonly rows: number
  readonly columns: number
  /** Rows that a page key moves over. */
  readonly page: number
}

interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

/** Where a key leads from a cell of a grid; nothing where the key means something else. */
export function movedBy({ key, ctrlKey, metaKey }: Pressed, from: GridPlace, size: GridSize): GridPlace | undefined {
  const far = ctrlKey || metaKey
  const { row, column } = from
  const within = (place: GridPlace): GridPlace => ({
    row: Math.min(size.rows - 1, Math.max(0, place.row)),
    column: Math.min(size.columns - 1, Math.max(0, place.column)),
  })
  switch (key) {
    case 'ArrowUp': return within({ row: far ? 0 : row - 1, column })
    case 'ArrowDown': return within({ row: far ? size.rows - 1 : row + 1, column })
    case 'ArrowLeft': return within({ row, column: far ? 0 : column - 1 })
    case 'ArrowRight': return within({ row, column: far ? size.columns - 1 : column + 1 })
    case 'PageUp': return within({ row: row - size.page, column })
    case 'PageDown': return within({ row: row + size.page, column })
    case 'Home': return within({ row: far ? 0 : row, column: 0 })
    case 'End': return within({ row: far ? size.rows - 1 : row, column: size.columns - 1 })
    default: return undefined
  }
}
