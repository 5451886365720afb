package ordnung.connector.avito.fake;

import ordnung.connector.testkit.fake.Messenger;
import ordnung.connector.testkit.fake.MessengerFactory;

/** The demo shop's account with Avito. */
public final class AvitoForDemo implements MessengerFactory {

    @Override
    public String channel() {
        return "avito";
    }

    @Override
    public Messenger start(String secret, int port) {
        return FakeAvito.start(port, secret);
    }
}
