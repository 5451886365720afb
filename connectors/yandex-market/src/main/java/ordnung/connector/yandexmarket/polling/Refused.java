package ordnung.connector.yandexmarket.polling;

import ordnung.connector.PollResult;

/** A request within an ask was not answered as it should: the whole ask ends so, and begins again from the same place. */
final class Refused extends RuntimeException {
    private final transient PollResult result;

    Refused(PollResult result) {
        super(null, null, false, false);
        this.result = result;
    }

    PollResult result() {
        return result;
    }
}
