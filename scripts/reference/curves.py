"""Writes scikit-learn's curves of seeded answers: python3 scripts/reference/curves.py (scikit-learn 1.2.1)."""
import json
from pathlib import Path

import numpy as np
import sklearn
from sklearn.metrics import auc, average_precision_score, confusion_matrix, f1_score, precision_recall_curve, precision_score, recall_score, roc_auc_score, roc_curve

rng = np.random.RandomState(23)
cases = []


def case(name, y, p):
    fpr, tpr, _ = roc_curve(y, p, pos_label=1)
    precision, recall, _ = precision_recall_curve(y, p, pos_label=1)
    # A threshold that stands on a probability itself is the hard one: ties go to the first class.
    at = []
    for threshold in (0.0, 0.05, 0.25, 0.5, 0.617, 0.9, 1.0):
        said = (p > threshold).astype(int)
        at.append({
            "threshold": threshold, "confusion": confusion_matrix(y, said, labels=[0, 1]).tolist(),
            "precision": precision_score(y, said, zero_division=0), "recall": recall_score(y, said, zero_division=0), "f1": f1_score(y, said, zero_division=0),
        })
    cases.append({
        "name": name, "y": y.tolist(), "p": p.tolist(), "roc": [fpr.tolist(), tpr.tolist()], "pr": [recall[::-1].tolist(), precision[::-1].tolist()],
        "auc": roc_auc_score(y, p), "area": auc(fpr, tpr), "ap": average_precision_score(y, p), "at": at,
    })


def drawn(n, share, digits):
    y = (rng.uniform(size=n) < share).astype(int)
    y[:2] = [0, 1]
    p = np.clip(np.round(rng.beta(2, 4, size=n) + 0.3 * y * rng.uniform(size=n), digits), 0, 1)
    return y, p


case("40 rows", *drawn(40, 0.5, 6))
case("many ties", *drawn(60, 0.4, 1))
case("thresholds on values", np.array([0, 0, 1, 1, 0, 1, 0, 1]), np.array([0.05, 0.25, 0.25, 0.5, 0.5, 0.617, 0.9, 1.0]))
case("a rare class", *drawn(300, 0.04, 3))
case("perfect", np.array([0, 0, 0, 1, 1]), np.array([0.1, 0.2, 0.3, 0.7, 0.9]))
case("all the same", np.array([0, 1, 0, 1]), np.array([0.5, 0.5, 0.5, 0.5]))
case("upside down", np.array([1, 1, 0, 0]), np.array([0.0, 0.2, 0.8, 1.0]))

path = Path(__file__).resolve().parents[2] / "src/engine/evaluate/fixtures/curves.json"
path.write_text(json.dumps({"sklearn": sklearn.__version__, "cases": cases}) + "\n")
