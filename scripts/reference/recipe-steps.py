"""Writes what scikit-learn, NumPy and pandas make of each step of a recipe on a seeded table: python3 scripts/reference/recipe-steps.py (scikit-learn 1.2.1, pandas 1.5.3).

null: a gap. All are fitted on the rows `learn` and applied to all rows.
"""
import json
import numpy as np
import pandas as pd
import sklearn
from sklearn.impute import MissingIndicator, SimpleImputer
from sklearn.preprocessing import MinMaxScaler, OneHotEncoder, OrdinalEncoder, RobustScaler, StandardScaler

rng = np.random.RandomState(17)
n = 60
learn = np.sort(rng.permutation(n)[:40])
held = np.setdiff1d(np.arange(n), learn)
numbers = np.column_stack([
    rng.normal(size=n), rng.randint(-3, 4, n), rng.uniform(size=n) * 1e6 + 1e9, np.full(n, 2.5), rng.normal(size=n) ** 3 * 1e-7, rng.normal(size=n),
]).round(9)
gappy = rng.uniform(size=numbers.shape) < 0.15
gappy[:, 5] = False
gappy[held[:2], 5] = True
numbers[gappy] = np.nan
numbers[held[2:5], 0] = [1e6, -1e6, 0]
words = np.array(["blue", "Red", "绿", "émile", "zinc", "alone", "twice"], dtype=object)[rng.choice(7, n, p=[0.3, 0.25, 0.2, 0.13, 0.06, 0.03, 0.03])]
words[held[:3]] = "never seen"
gaps = rng.uniform(size=n) < 0.12
gappy_words = np.where(gaps, np.nan, words).astype(object)
sizes = np.array(["small", "medium", "large", "huge"], dtype=object)[rng.randint(0, 4, n)]
sizes[learn] = np.where(sizes[learn] == "huge", "small", sizes[learn])

def plain(values):
    return [None if isinstance(x, float) and np.isnan(x) else x for x in np.asarray(values, dtype=object).tolist()]

def columns(matrix):
    return [plain(column) for column in np.asarray(matrix).T]

out = {"sklearn": sklearn.__version__, "pandas": pd.__version__, "numpy": np.__version__, "learn": learn.tolist(), "numbers": columns(numbers), "words": words.tolist(), "gappyWords": plain(gappy_words), "sizes": sizes.tolist()}

out["impute"] = {}
for strategy in ["median", "mean", "most_frequent", "constant"]:
    made = SimpleImputer(strategy=strategy, fill_value=-7.5 if strategy == "constant" else None).fit(numbers[learn])
    out["impute"][strategy] = columns(made.transform(numbers))
out["imputeWords"] = {}
for strategy in ["most_frequent", "constant"]:
    made = SimpleImputer(strategy=strategy, fill_value="missing" if strategy == "constant" else None).fit(gappy_words[learn].reshape(-1, 1))
    out["imputeWords"][strategy] = made.transform(gappy_words.reshape(-1, 1)).ravel().tolist()

flags = MissingIndicator(features="missing-only", error_on_new=False).fit(numbers[learn])
out["missing"] = {"features": flags.features_.tolist(), "made": columns(flags.transform(numbers).astype(int))}

out["rare"] = []
for min_frequency in [0.1, 2, 4, 0.051]:
    made = OneHotEncoder(handle_unknown="infrequent_if_exist", min_frequency=min_frequency, sparse_output=False).fit(words[learn].reshape(-1, 1))
    infrequent = made.infrequent_categories_[0]
    infrequent = [] if infrequent is None else infrequent.tolist()
    out["rare"].append({"minFrequency": min_frequency, "keep": [w for w in made.categories_[0].tolist() if w not in infrequent], "made": columns(made.transform(words.reshape(-1, 1)).astype(int))})

made = OrdinalEncoder(handle_unknown="use_encoded_value", unknown_value=np.nan).fit(words[learn].reshape(-1, 1))
out["ordinal"] = plain(made.transform(words.reshape(-1, 1)).ravel())
order = ["small", "medium", "large"]
made = OrdinalEncoder(categories=[order], handle_unknown="use_encoded_value", unknown_value=np.nan).fit(sizes[learn].reshape(-1, 1))
out["ordered"] = {"categories": order, "made": plain(made.transform(sizes.reshape(-1, 1)).ravel())}

out["scale"] = {kind: columns(scaler.fit(numbers[learn]).transform(numbers)) for kind, scaler in [("standard", StandardScaler()), ("min-max", MinMaxScaler()), ("robust", RobustScaler())]}

first, third = np.nanquantile(numbers[learn], [0.25, 0.75], axis=0)
low, high = np.nanquantile(numbers[learn], [0.05, 0.9], axis=0)
out["fences"] = {"iqr": [(first - 1.5 * (third - first)).tolist(), (third + 1.5 * (third - first)).tolist()], "quantile": [low.tolist(), high.tolist()]}

texts = ["1899-12-31 23:59:59.999", "1970-01-01", "2000-02-29 12:00", "2024-03-05 06:30:15", "1969-12-31", "2100-03-01", "1700-02-28", "2023-12-31 23:59:59"]
texts += [str(t) for t in pd.to_datetime(rng.randint(-8e9, 8e9, 40), unit="s")]
moments = pd.Series(pd.to_datetime(texts))
ms = ((moments - pd.Timestamp("1970-01-01")) / pd.Timedelta("1ms")).astype(float)
parts = {"year": moments.dt.year, "month": moments.dt.month, "day": moments.dt.day, "weekday": moments.dt.weekday, "hour": moments.dt.hour, "days": (moments - pd.Timestamp("1970-01-01")) / pd.Timedelta("1D")}
out["dates"] = {"ms": ms.tolist(), **{name: column.tolist() for name, column in parts.items()}}

with open("src/engine/recipe/fixtures/steps.json", "w") as file:
    json.dump(out, file, ensure_ascii=False)
    file.write("\n")
