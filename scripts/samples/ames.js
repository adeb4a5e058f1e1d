import { csvOf, rowsOf } from './csv.js'

const areas = {
  North_Ames: ['North Ames', '北埃姆斯'], College_Creek: ['College Creek', '学院溪'], Old_Town: ['Old Town', '老城'], Edwards: ['Edwards', '爱德华兹'],
  Somerset: ['Somerset', '萨默塞特'], Northridge_Heights: ['Northridge Heights', '北岭高地'], Gilbert: ['Gilbert', '吉尔伯特'], Sawyer: ['Sawyer', '索耶'],
  Northwest_Ames: ['Northwest Ames', '西北埃姆斯'], Sawyer_West: ['Sawyer West', '西索耶'], Mitchell: ['Mitchell', '米切尔'], Brookside: ['Brookside', '溪畔'],
  Crawford: ['Crawford', '克劳福德'], Iowa_DOT_and_Rail_Road: ['Rail Road', '铁路旁'], Timberland: ['Timberland', '林地'], Northridge: ['Northridge', '北岭'],
  Stone_Brook: ['Stone Brook', '石溪'], South_and_West_of_Iowa_State_University: ['University South and West', '大学西南'], Clear_Creek: ['Clear Creek', '清溪'],
  Meadow_Village: ['Meadow Village', '草地村'], Briardale: ['Briardale', '布赖尔代尔'], Bloomington_Heights: ['Bloomington Heights', '布卢明顿高地'], Veenker: ['Veenker', '维恩克'],
  Northpark_Villa: ['Northpark Villa', '北园'], Blueste: ['Blueste', '布卢斯特'], Greens: ['Greens', '绿园'], Green_Hills: ['Green Hills', '青山'], Landmark: ['Landmark', '地标'],
}
const buildings = { OneFam: ['detached', '独栋'], TwnhsE: ['end of terrace', '联排边户'], Duplex: ['duplex', '双拼'], Twnhs: ['terrace', '联排中户'], TwoFmCon: ['two families', '两户合住'] }
const storeys = {
  One_Story: ['one', '一层'], Two_Story: ['two', '两层'], One_and_Half_Fin: ['one and a half', '一层半'], SLvl: ['split level', '错层'], SFoyer: ['split foyer', '错层门厅'],
  Two_and_Half_Unf: ['two and a half, bare', '两层半，毛坯'], One_and_Half_Unf: ['one and a half, bare', '一层半，毛坯'], Two_and_Half_Fin: ['two and a half', '两层半'],
}
const states = {
  Very_Poor: ['very poor', '很差'], Poor: ['poor', '差'], Fair: ['fair', '较差'], Below_Average: ['below average', '中下'], Average: ['average', '中等'],
  Above_Average: ['above average', '中上'], Good: ['good', '好'], Very_Good: ['very good', '很好'], Excellent: ['excellent', '极好'],
}
const air = { Y: ['yes', '有'], N: ['no', '没有'] }

/** The columns that the sample keeps, in order: as the source calls them, our names, and what its words are called. */
const kept = [
  ['Neighborhood', ['neighbourhood', '街区'], areas],
  ['Bldg_Type', ['building', '房型'], buildings],
  ['House_Style', ['storeys', '层数'], storeys],
  ['Overall_Cond', ['condition', '状况'], states],
  ['Year_Built', ['built', '建成年份']],
  ['Year_Remod_Add', ['rebuilt', '翻新年份']],
  ['Lot_Area', ['lot_sqft', '占地（平方英尺）']],
  ['Gr_Liv_Area', ['living_sqft', '居住面积（平方英尺）']],
  ['Total_Bsmt_SF', ['basement_sqft', '地下室（平方英尺）']],
  ['Full_Bath', ['bathrooms', '浴室']],
  ['Bedroom_AbvGr', ['bedrooms', '卧室']],
  ['Garage_Cars', ['garage_cars', '车位']],
  ['Fireplaces', ['fireplaces', '壁炉']],
  ['Central_Air', ['central_air', '中央空调'], air],
  ['Sale_Price', ['price_usd', '售价（美元）']],
]

function wordOf(words, cell, language) {
  if (words === undefined) return cell
  const word = words[cell]
  if (word === undefined) throw new Error(`ames.csv says “${cell}”, which has no name here`)
  return word[language]
}

/** The sample of houses out of `ames` of the R package modeldata; language 0 is English, 1 Chinese. */
export const amesCsv = (source, language) =>
  csvOf(kept.map(([, names]) => names[language]), rowsOf(source).map((row) => kept.map(([column, , words]) => wordOf(words, row[column], language))))
