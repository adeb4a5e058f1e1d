/**
 * The records of an XLS stream of Excel 5 to 2003 that tell of cells, and the bytes that each has at least ([MS-XLS] 2.3):
 * where sheets begin and end, the password, code page and calendar, words, formats, and the kinds of cells.
 */
const kept = new Map([
  [0x0809, 4], [0x000a, 0], [0x0085, 7], [0x002f, 2], [0x0042, 2], [0x0022, 2], // BOF, EOF, BoundSheet8, FilePass, CodePage, Date1904
  [0x00fc, 8], [0x003c, 0], // SST, Continue
  [0x041e, 3], [0x00e0, 16], // Format, XF
  [0x0200, 10], // Dimensions
  [0x0203, 14], [0x027e, 10], [0x00bd, 12], // Number, RK, MulRk
  [0x0204, 8], [0x00d6, 8], [0x00fd, 10], // Label, RString, LabelSst
  [0x0205, 8], // BoolErr
  [0x0006, 20], [0x0207, 2], // Formula with its value, String
])
const formula = 0x0006
/** Row, column, format and value of a formula's cell; the formula itself comes behind them. */
const formulaCell = 14
/** Selection: which cells were marked last. No reader asks. */
const unread = 0x001d

/**
 * A copy of an XLS stream in which only the records that tell of cells say anything, and formulas are their values alone:
 * a damaged formula could send a reader round for ever, as records cut short could. Every record keeps its place, as
 * sheets are found by theirs.
 */
export function onlyCells(stream: Uint8Array): Buffer {
  const copy = Buffer.from(stream)
  for (let at = 0; at + 4 <= copy.length; ) {
    const type = copy.readUInt16LE(at)
    const bytes = copy.readUInt16LE(at + 2)
    if (bytes < (kept.get(type) ?? Infinity)) copy.writeUInt16LE(unread, at)
    else if (type === formula) copy.subarray(at + 4 + formulaCell, at + 4 + bytes).fill(0)
    at += 4 + bytes
  }
  return copy
}
