package ordnung.connector.max.fake;

import ordnung.connector.testkit.fake.Messenger;
import ordnung.connector.testkit.fake.MessengerFactory;

/** The demo shop's bot in MAX. */
public final class MaxForDemo implements MessengerFactory {

    @Override
    public String channel() {
        return "max";
    }

    @Override
    public Messenger start(String secret, int port) {
        return FakeMax.start(port, "t-" + secret, "s-" + secret);
    }
}
