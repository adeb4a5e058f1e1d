"""Facts about the columns of the penguins sample, by pandas and NumPy. Writes src/engine/table/fixtures/profile.json."""
import json
from pathlib import Path

import numpy as np
import pandas as pd

root = Path(__file__).resolve().parents[2]
table = pd.read_csv(root / "resources/samples/penguins.en.csv")


def facts(name):
    column = table[name]
    found = {"name": name, "missing": int(column.isna().sum()), "distinct": int(column.nunique())}
    if column.dtype == object:
        counts = column.value_counts()
        found["levels"] = {str(level): int(rows) for level, rows in counts.items()}
        return found
    values = column.dropna()
    span = values.max() - values.min()
    whole = bool((values == values.round()).all())
    edges = np.arange(values.min(), values.max() + 2) - 0.5 if whole and span < 20 else np.linspace(values.min(), values.max(), 21)
    found["numbers"] = {
        "min": float(values.min()),
        "max": float(values.max()),
        "mean": float(values.mean()),
        "deviation": float(values.std(ddof=0)),
        "median": float(values.median()),
        "quantiles": [float(values.quantile(q)) for q in (0.05, 0.25, 0.75, 0.95)],
        "edges": edges.tolist(),
        "rows": np.histogram(values, edges)[0].tolist(),
    }
    return found


def heap(name, target):
    counts = table.dropna(subset=[name]).groupby([name, target]).size().unstack(fill_value=0)
    return {str(level): [int(it) for it in row] for level, row in counts.iterrows()}


out = {
    "versions": {"pandas": pd.__version__, "numpy": np.__version__},
    "columns": [facts(name) for name in table.columns],
    "heaps": {name: heap(name, "species") for name in ["island", "sex", "year"]},
}
path = root / "src/engine/table/fixtures/profile.json"
path.parent.mkdir(exist_ok=True)
path.write_text(json.dumps(out, indent=1, ensure_ascii=False) + "\n")
