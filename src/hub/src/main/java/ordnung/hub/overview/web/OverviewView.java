package ordnung.hub.overview.web;

import java.util.Comparator;
import java.util.List;
import ordnung.hub.channels.AccountHealth;
import ordnung.hub.channels.LedgerReport;
import ordnung.hub.channels.web.AccountLine;
import ordnung.hub.overview.Hours;
import ordnung.hub.overview.Unanswered;
import ordnung.hub.platform.web.Moments;

/**
 * The whole page.
 *
 * @param from      the first day
 * @param to        the last one
 * @param ledger    the sum over all accounts
 * @param accounts  those that need somebody come first
 */
public record OverviewView(NowView now, AnswersView answers, Moments.Day from, Moments.Day to, Unanswered unanswered, LedgerReport.Line ledger,
                           List<AccountHealth.Named> accounts) {

    static OverviewView of(NowView now, AnswersView answers, Hours range, Unanswered unanswered, List<LedgerReport.Line> ledger,
                           List<AccountHealth.Named> accounts, Moments moments) {
        return new OverviewView(now, answers, moments.of(range.from()).day(), moments.of(range.to().minusMillis(1)).day(), unanswered,
                LedgerReport.totals(ledger), accounts.stream().sorted(Comparator.comparingInt(one -> AccountLine.rank(one.health().state()))).toList());
    }

    public boolean oneDay() {
        return from.equals(to);
    }

    /** Counted in the transaction that stores it: what came in is always stored, or was here before. Anything else would be lost. */
    public long lost() {
        return ledger.received() - ledger.stored() - ledger.duplicates();
    }

    /** Dismissals for reasons that are too rare for a line of their own. */
    public long rare() {
        return unanswered.dismissed() - unanswered.reasons().stream().mapToLong(Unanswered.Reason::count).sum();
    }
}
