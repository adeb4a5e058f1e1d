"""Writes what scikit-learn makes of the samples, for the tests of the command line: python3 scripts/reference/command-line.py (scikit-learn 1.2.1)."""
import json
from pathlib import Path

import pandas as pd
import sklearn
from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LinearRegression, LogisticRegression
from sklearn.metrics import accuracy_score, balanced_accuracy_score, f1_score, log_loss, mean_absolute_error, mean_squared_error, r2_score
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

root = Path(__file__).resolve().parents[2]
samples = root / "resources/samples"
penguins = pd.read_csv(samples / "penguins.en.csv")


def prepared(X, scale):
    numbers = [name for name in X.columns if X[name].dtype != object]
    words = [name for name in X.columns if X[name].dtype == object]
    steps = [SimpleImputer(strategy="median")] + ([StandardScaler()] if scale else [])
    return ColumnTransformer([("n", make_pipeline(*steps), numbers), ("w", make_pipeline(SimpleImputer(strategy="most_frequent"), OneHotEncoder(handle_unknown="ignore")), words)])


def dealt(target, stratified, seed=42):
    table = penguins.dropna(subset=[target])
    return train_test_split(table.drop(columns=target), table[target], test_size=0.2, random_state=seed, stratify=table[target] if stratified else None)


def classify(model, scale, **deal):
    X, X_test, y, y_test = dealt("species", **deal)
    fitted = make_pipeline(prepared(X, scale), model).fit(X, y)
    proba = fitted.predict_proba(X_test)
    said = fitted.predict(X_test)
    return {
        "train": len(X), "test": len(X_test), "classes": list(fitted.classes_),
        "accuracy": accuracy_score(y_test, said), "balanced_accuracy": balanced_accuracy_score(y_test, said), "macro_f1": f1_score(y_test, said, average="macro"), "log_loss": log_loss(y_test, proba),
        "all": fitted.predict(penguins.drop(columns="species")).tolist(), "proba": fitted.predict_proba(penguins.drop(columns="species"))[::8].tolist(),
    }


def regress():
    X, X_test, y, y_test = dealt("body_mass_g", False)
    fitted = make_pipeline(prepared(X, False), LinearRegression()).fit(X, y)
    said = fitted.predict(X_test)
    return {"train": len(X), "test": len(X_test), "r2": r2_score(y_test, said), "rmse": mean_squared_error(y_test, said) ** 0.5, "mae": mean_absolute_error(y_test, said), "all": fitted.predict(penguins.drop(columns="body_mass_g")).tolist()}


flats = pd.read_csv(samples / "flats.en.csv")
exam = pd.read_csv(samples / "exam.en.csv")
exact = {"solver": "newton-cg", "tol": 1e-10, "max_iter": 1000}
out = {
    "sklearn": sklearn.__version__,
    "logistic": classify(LogisticRegression(**exact), True, stratified=True),
    "logistic_unscaled_not_stratified": classify(LogisticRegression(C=0.1, **exact), False, stratified=False, seed=7),
    "linear": regress(),
    "flats_at_50": LinearRegression().fit(flats[["area"]], flats["price"]).predict(pd.DataFrame({"area": [50]})).tolist(),
    "exam_at_25": LogisticRegression(**exact).fit(exam[["hours"]], exam["result"]).predict_proba(pd.DataFrame({"hours": [25]})).tolist()[0],
}
path = root / "src/cli/fixtures/command-line.json"
path.parent.mkdir(exist_ok=True)
path.write_text(json.dumps(out) + "\n")
