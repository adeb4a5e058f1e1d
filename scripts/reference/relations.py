"""How columns of the penguins go with one another, by pandas and SciPy. Writes src/engine/table/fixtures/relations.json."""
import json
from pathlib import Path

import numpy as np
import pandas as pd
import scipy
from scipy.stats import contingency

root = Path(__file__).resolve().parents[2]
table = pd.read_csv(root / "resources/samples/penguins.en.csv")


def correlation_ratio(groups, values):
    both = pd.DataFrame({"g": groups, "v": values}).dropna()
    by = both.groupby("g")["v"]
    between = (by.count() * (by.mean() - both["v"].mean()) ** 2).sum()
    return float(np.sqrt(between / ((both["v"] - both["v"].mean()) ** 2).sum()))


def cramers_v(a, b):
    return float(contingency.association(pd.crosstab(a, b), method="cramer", correction=False))


numbers = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g", "year"]
words = ["species", "island", "sex"]
found = {"species": {}, "body_mass_g": {}}
for name in numbers:
    found["species"][name] = ["eta", correlation_ratio(table["species"], table[name])]
    if name != "body_mass_g":
        found["body_mass_g"][name] = ["r", float(table["body_mass_g"].corr(table[name]))]
for name in words:
    if name != "species":
        found["species"][name] = ["v", cramers_v(table["species"], table[name])]
    found["body_mass_g"][name] = ["eta", correlation_ratio(table[name], table["body_mass_g"])]

out = {"versions": {"pandas": pd.__version__, "scipy": scipy.__version__}, "relations": found}
(root / "src/engine/table/fixtures/relations.json").write_text(json.dumps(out, indent=1) + "\n")
