/**
 * The records of an XLS stream that tell of cells ([MS-XLS] 2.3, and their older forms): where sheets begin and end, the
 * password, code page and calendar, words, formats, and the kinds of cells.
 */
const kept = new Set([
  0x0009, 0x0209, 0x0409, 0x0809, 0x000a, 0x0085, 0x002f, 0x0042, 0x0022, // BOF, EOF, BoundSheet8, FilePass, CodePage, Date1904
  0x00fc, 0x003c, // SST, Continue
  0x001e, 0x041e, 0x0043, 0x0243, 0x0443, 0x00e0, // Format, XF
  0x0000, 0x0200, // Dimensions
  0x0002, 0x0003, 0x0203, 0x027e, 0x00bd, // numbers
  0x0004, 0x0204, 0x00d6, 0x00fd, // words
  0x0005, 0x0205, // truth values and errors
  0x0006, 0x0206, 0x0406, 0x0007, 0x0207, // Formula with its value, String
])
const formulas = new Set([0x0006, 0x0206, 0x0406])
/** Selection: which cells were marked last. No reader asks. */
const unread = 0x001d
/** Row, column, format and value of a formula's cell; the formula itself comes behind them. */
const formulaCell = 14

/**
 * A copy of an XLS stream in which only the records that tell of cells say anything, and formulas are their values alone:
 * a damaged formula could send a reader round for ever. Every record keeps its place, as sheets are found by theirs.
 */
export function onlyCells(stream: Uint8Array): Buffer {
  const copy = Buffer.from(stream)
  for (let at = 0; at + 4 <= copy.length; ) {
    const type = copy.readUInt16LE(at)
    const end = at + 4 + copy.readUInt16LE(at + 2)
    if (!kept.has(type)) copy.writeUInt16LE(unread, at)
    else if (formulas.has(type)) copy.subarray(at + 4 + formulaCell, end).fill(0)
    at = end
  }
  return copy
}
