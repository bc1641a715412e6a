"""python3 check.py FILE: a return's totals as a careful analyst's script checks them: tie-outs, and two pivots.

Stated against the activity: days by priority (5 priorities and the total, for the month and the year to date: 12),
days by order, in all and for the eight largest orders, to date (8): 20 tie-outs. The pivots are days by service and
priority, and by month and priority.
"""
import json
import sys

import pandas as pd

ORDERS = 8


def check(path, month="2014-07"):
    """Days by priority of the month, those of the year to date, and what the first pivot comes to."""
    book = pd.read_excel(path, sheet_name=None, header=3)
    lines = book["Activity"]
    lines["Days"] = pd.to_numeric(lines["Days"], errors="coerce")
    lines["Date"] = pd.to_datetime(lines["Date"])
    start = pd.Timestamp(month)
    end = start + pd.offsets.MonthEnd()
    ours = lines[lines["Commissioned or traded"] == "Commissioned"]
    to_date = ours[(ours["Date"] >= "2014-04-01") & (ours["Date"] <= end)]
    in_month = to_date[to_date["Date"] >= start]

    ties = []

    def tie(name, stated, reckoned):
        ties.append((name, float(stated), float(reckoned), abs(float(stated) - float(reckoned)) < 0.005))

    stated = book["Priorities"].set_index("Priority")
    for heading, rows in (("Days in month", in_month), ("Days year to date", to_date)):
        sums = rows.groupby("Priority")["Days"].sum()
        for priority in stated.index[:5]:
            tie(f"{priority}, {heading}", stated.loc[priority, heading], sums.get(priority, 0))
        tie(f"Total, {heading}", stated[heading].iloc[-1], sums.sum())
    orders = book["Days"].set_index("Order reference")
    delivered = to_date.groupby("Order reference")["Days"].sum()
    for order in delivered.sort_values(ascending=False).index[:ORDERS]:
        tie(order, orders.loc[order, "Delivered to date"], delivered[order])

    by_service = to_date.pivot_table(index="Service", columns="Priority", values="Days", aggfunc="sum", margins=True)
    by_month = to_date.assign(Month=to_date["Date"].dt.month).pivot_table(
        index="Month", columns="Priority", values="Days", aggfunc="sum", margins=True
    )
    assert len(ties) == 12 + ORDERS and len(by_service) > 1 and len(by_month) > 1
    return {
        "byPriority": in_month.groupby("Priority")["Days"].sum().to_dict(),
        "days": float(to_date["Days"].sum()),
        "pivotDays": float(by_service.loc["All", "All"]),
    }


if __name__ == "__main__":
    import cost  # noqa: F401

    answer = check(sys.argv[1])
    print(json.dumps({"days": answer["days"], "pivotDays": answer["pivotDays"]}))
