"""Writes scikit-learn-digits.csv, predictions as scikit-learn's users write them, and prints the figures that scikit-learn gives them.

Needs scikit-learn (Debian: python3-sklearn), which brings the pictures of digits along.
"""
import csv
import pathlib
from sklearn import metrics
from sklearn.datasets import load_digits
from sklearn.naive_bayes import GaussianNB
from sklearn.model_selection import train_test_split

digits = load_digits()
rows = list(range(len(digits.target)))
train, test = train_test_split(rows, test_size=0.3, random_state=0)
# Pixels of the middle rows alone, so that there is something to be wrong about.
seen = digits.data[:, 24:40]
model = GaussianNB().fit(seen[train], digits.target[train])
truth = digits.target[test]
told = model.predict(seen[test])
shares = model.predict_proba(seen[test])
with open(pathlib.Path(__file__).with_name("scikit-learn-digits.csv"), "w", newline="") as out:
    table = csv.writer(out, lineterminator="\n")
    table.writerow(["", "label", "prediction"] + [f"proba_{c}" for c in model.classes_])
    for row, t, p, share in zip(test, truth, told, shares):
        table.writerow([row, t, p] + [f"{value:.4f}" for value in share])
print(metrics.classification_report(truth, told, digits=6))
for name, value in {
    "accuracy": metrics.accuracy_score(truth, told),
    "macro-precision": metrics.precision_score(truth, told, average="macro"),
    "macro-recall": metrics.recall_score(truth, told, average="macro"),
    "mean-class-f1": metrics.f1_score(truth, told, average="macro"),
    "weighted-f1": metrics.f1_score(truth, told, average="weighted"),
}.items():
    print(f"{name} {value!r}")
print([float(value) for value in metrics.f1_score(truth, told, average=None)])
