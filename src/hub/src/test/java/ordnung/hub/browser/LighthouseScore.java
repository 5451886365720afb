package ordnung.hub.browser;

/**
 * The score of Lighthouse 12: each metric on a log-normal curve through two published points, weighted. Points and weights are those of
 * github.com/GoogleChrome/lighthouse, {@code core/audits/metrics/*.js} and {@code core/config/default-config.js}; the curve is
 * {@code shared/statistics.js}. Times in milliseconds.
 */
enum LighthouseScore {
    MOBILE(new Curve(1800, 3000), new Curve(3387, 5800), new Curve(2500, 4000), new Curve(200, 600)),
    DESKTOP(new Curve(934, 1600), new Curve(1311, 2300), new Curve(1200, 2400), new Curve(150, 350));

    private static final Curve SHIFT = new Curve(0.1, 0.25);

    private final Curve firstPaint;
    private final Curve speedIndex;
    private final Curve largestPaint;
    private final Curve blocking;

    LighthouseScore(Curve firstPaint, Curve speedIndex, Curve largestPaint, Curve blocking) {
        this.firstPaint = firstPaint;
        this.speedIndex = speedIndex;
        this.largestPaint = largestPaint;
        this.blocking = blocking;
    }

    /** @return 0 to 100 */
    long of(PageLoad load) {
        double sum = 0.10 * firstPaint.score(load.firstPaint()) + 0.10 * speedIndex.score(load.speedIndex())
                + 0.25 * largestPaint.score(load.largestPaint()) + 0.30 * blocking.score(load.blocking()) + 0.25 * SHIFT.score(load.shift());
        return Math.round(sum * 100);
    }

    /** @param p10  what scores 0.9; {@code median} scores 0.5 */
    record Curve(double p10, double median) {
        private static final double INVERSE_ERFC_ONE_FIFTH = 0.9061938024368232;

        double score(double value) {
            double at = Math.log(Math.max(Double.MIN_VALUE, value / median)) * INVERSE_ERFC_ONE_FIFTH / -Math.log(p10 / median);
            return Math.min(1, Math.max(0, (1 - erf(at)) / 2));
        }

        /** Abramowitz and Stegun 7.1.26, exact to 1.5e-7; Lighthouse uses the same. */
        private static double erf(double x) {
            double t = 1 / (1 + 0.3275911 * Math.abs(x));
            double y = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
            return Math.signum(x) * (1 - y * Math.exp(-x * x));
        }
    }
}
