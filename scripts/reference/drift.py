"""Writes SciPy's p values for drift: python3 scripts/reference/drift.py. Beside engine/number and engine/drift."""
import json
import warnings
from pathlib import Path

import numpy as np
import scipy
from scipy import special, stats

warnings.simplefilter("ignore")
root = Path(__file__).resolve().parents[2]
rng = np.random.RandomState(31)
versions = {"scipy": scipy.__version__, "numpy": np.__version__}

number = {
    "versions": versions,
    "logGamma": [[x, float(special.gammaln(x))] for x in [1e-3, 0.25, 0.5, 0.99, 1, 1.3, 2, 3.5, 10, 14.9, 15, 49.5, 1000.25, 1e7]],
    "upperGamma": [[a, x, float(special.gammaincc(a, x))] for a in [0.5, 1, 1.5, 4, 12.5, 50, 499.5] for x in [0, 1e-6, 0.3, 1, 2.5, 4.9, 12, 51, 80, 520, 700]],
    "kolmogorov": [[x, float(special.kolmogorov(x))] for x in [0, 0.05, 0.2, 0.4, 0.7, 0.99, 1, 1.2, 1.36, 1.63, 2.5, 5]],
}
(root / "src/engine/number/fixtures").mkdir(exist_ok=True)
(root / "src/engine/number/fixtures/special.json").write_text(json.dumps(number) + "\n")


def smirnov(name, old, fresh):
    """scipy.stats.ks_2samp, by all paths on small samples and by the limit on large ones."""
    exact = len(old) * len(fresh) <= 2_000_000
    found = stats.ks_2samp(old, fresh, method="exact" if exact else "asymp")
    p = float(found.pvalue) if exact else float(special.kolmogorov(found.statistic * np.sqrt(len(old) * len(fresh) / (len(old) + len(fresh)))))
    return {"name": name, "exact": exact, "statistic": float(found.statistic), "p": p, "scipy": float(found.pvalue)}


def sample(kind, n, seed):
    """The same numbers as the test draws: see `drawn` there."""
    x = np.arange(1, n + 1, dtype=float) * seed
    u = x - np.floor(x)
    return {"even": u, "whole": np.floor(u * 7), "shifted": u + 0.25, "slightly": u * 0.93 + 0.02, "squared": u * u, "spiked": np.where(u < 0.6, 0.0, u)}[kind]


golden, silver = 0.6180339887498949, 0.41421356237309515
ks = []
for (a, n), (b, m) in [
    (("even", 40), ("even", 33)), (("even", 60), ("shifted", 45)), (("whole", 300), ("whole", 120)), (("whole", 90), ("squared", 200)), (("even", 1000), ("slightly", 1500)),
    (("squared", 57), ("squared", 57)), (("spiked", 400), ("even", 90)), (("even", 30), ("squared", 3000)), (("even", 4000), ("slightly", 2500)), (("even", 3000), ("squared", 30)),
]:
    old, fresh = sample(a, n, golden), sample(b, m, silver)
    ks.append({"old": [a, n], "fresh": [b, m], **smirnov(f"{a} {n} / {b} {m}", old, fresh)})

fisher = []
for a, n, b, m in [(0, 50, 0, 40), (0, 50, 4, 40), (3, 100, 19, 120), (10, 1000, 40, 900), (500, 100000, 700, 90000), (45, 50, 30, 30), (1, 30, 30, 30), (250, 1000, 20, 60), (7, 35, 7, 35)]:
    table = [[a, n - a], [b, m - b]]
    fisher.append({"a": [a, n], "b": [b, m], "p": float(stats.fisher_exact(table)[1])})

unseen = []
for marked, old, fresh in [(1, 1000, 100), (2, 1000, 100), (5, 300, 400), (40, 100, 5000), (12, 30, 30)]:
    unseen.append({"marked": marked, "old": old, "fresh": fresh, "p": float(stats.fisher_exact([[0, old], [marked, fresh - marked]], alternative="less")[1])})

chi = []
for k, n, m, off in [(3, 200, 150, 0), (3, 200, 150, 2), (6, 5000, 400, 0.5), (20, 3000, 2500, 0), (20, 3000, 2500, 1), (60, 10000, 20000, 0.2)]:
    shares = rng.dirichlet(np.full(k, 5.0))
    moved = shares * (1 + off * rng.rand(k))
    cells = np.array([rng.multinomial(n, shares), rng.multinomial(m, moved / moved.sum())])
    cells = cells[:, cells.sum(axis=0) > 0]
    found = stats.chi2_contingency(cells, correction=False)
    p, q = [np.maximum(row / row.sum(), 1e-4) for row in cells]
    chi.append({"cells": cells.T.tolist(), "statistic": float(found[0]), "p": float(found[1]), "psi": float(((q - p) * np.log(q / p)).sum())})

psi = []
for (a, n), (b, m) in [(("even", 500), ("squared", 400)), (("whole", 300), ("shifted", 250)), (("spiked", 700), ("spiked", 90))]:
    old, fresh = sample(a, n, golden), sample(b, m, silver)
    edges = np.unique(np.quantile(old, np.arange(1, 10) / 10))
    counts = [np.bincount(np.digitize(values, edges, right=True), minlength=len(edges) + 1) for values in (old, fresh)]
    p, q = [np.maximum(c / c.sum(), 1e-4) for c in counts]
    psi.append({"old": [a, n], "fresh": [b, m], "counts": counts[0].tolist(), "psi": float(((q - p) * np.log(q / p)).sum())})

out = {"versions": versions, "ks": ks, "fisher": fisher, "unseen": unseen, "chi": chi, "psi": psi}
(root / "src/engine/drift/fixtures").mkdir(exist_ok=True)
(root / "src/engine/drift/fixtures/drift.json").write_text(json.dumps(out) + "\n")
